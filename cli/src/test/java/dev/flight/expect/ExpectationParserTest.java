package dev.flight.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.expect.ExpectationParser.Result;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationParserTest {

    /** The result that is held against them is the figure itself. */
    private static final List<Metric<Double>> METRICS = List.of(
            metric("peakLive", Quantity.SIZE),
            metric("fragmentation", Quantity.RATIO),
            metric("fragmentation.mean", Quantity.RATIO),
            metric("failed", Quantity.COUNT),
            metric("stalls.some", Quantity.TIME));

    private final ExpectationParser<Double> parser =
            new ExpectationParser<>(METRICS, Set.of("platform", "region", "policy"));

    private static Metric<Double> metric(String name, Quantity quantity) {
        return new Metric<>(name, quantity, "", Double::doubleValue);
    }

    private Expectation<Double> read(String expression) {
        Result<Double> result = parser.parse(expression);
        assertThat(result).as(expression).isInstanceOf(Result.Read.class);
        return ((Result.Read<Double>) result).expectation();
    }

    @ParameterizedTest
    @CsvSource({
        "<, true, false, false",
        "<=, true, true, false",
        "==, false, true, false",
        "!=, true, false, true",
        ">=, false, true, true",
        ">, false, false, true"
    })
    void comparesAsTheSignSays(String sign, boolean below, boolean equal, boolean above) {
        Expectation<Double> expectation = read("failed " + sign + " 5");

        assertThat(expectation.check(4.0).holds()).isEqualTo(below);
        assertThat(expectation.check(5.0).holds()).isEqualTo(equal);
        assertThat(expectation.check(6.0).holds()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peakLive <= 20MB | peakLive | 20971520",
                "fragmentation < 0.3 | fragmentation | 0.3",
                "fragmentation < 30% | fragmentation | 0.3",
                "fragmentation.mean < 5 % | fragmentation.mean | 0.05",
                "stalls.some == 0s | stalls.some | 0",
                "stalls.some < 1.5s | stalls.some | 1500",
                "failed==0 | failed | 0",
                "stalls . some<250ms | stalls.some | 250"
            })
    void readsTheFigureInTheQuantityOfTheMetric(String expression, String metric, double expected) {
        assertThat(read(expression).metric().name()).isEqualTo(metric);
        assertThat(read(expression).expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fragmentation.mean(platform=psp,region=main) < 30%",
                "fragmentation(platform=psp,region=main).mean < 30%",
                " fragmentation ( region = main , platform = psp ) . mean < 30% "
            })
    void selectorsStandBehindTheNameOrItsFirstPart(String expression) {
        Expectation<Double> expectation = read(expression);

        assertThat(expectation.metric().name()).isEqualTo("fragmentation.mean");
        assertThat(expectation.selectors()).isEqualTo(Map.of("platform", "psp", "region", "main"));
        assertThat(expectation.text()).isEqualTo(expression.strip());
    }

    @Test
    void aMissedOneTellsWhatItIs() {
        assertThat(read("fragmentation < 30%").check(0.41).message()).isEqualTo("fragmentation < 30%: it is 0.41");
        assertThat(read("peakLive <= 1KB").check(1536.0).message()).isEqualTo("peakLive <= 1KB: it is 1.5KB");
    }

    /** The caret stands under what is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | a metric is due here | start with one of peakLive, fragmentation,",
                "'< 3' | '^' | a metric is due here | start with one of",
                "'fragmentaton < 3%' | '^' | there is no metric `fragmentaton` | did you mean `fragmentation`?",
                "'  peaklive < 1MB' | '  ^' | there is no metric `peaklive` | did you mean `peakLive`?",
                "'fragmentation.maen < 3%' | '^' | there is no metric `fragmentation.maen` | `fragmentation.mean`?",
                "'fragmentation. < 3%' | '               ^' | a part of the metric is due here | behind the dot",
                "'failed(platfrm=psp) == 0' | '       ^' | not selected by `platfrm` | did you mean `platform`?",
                "'failed() == 0' | '       ^' | the name of a selector is due here | (platform=psp)",
                "'failed(platform psp) == 0' | '                ^' | `=` is missing behind `platform` | (platform=value)",
                "'failed(platform=) == 0' | '                ^' | a value is due here | write (platform=value)",
                "'failed(region=a, region=b) == 0' | '                 ^' | `region` is selected twice | leave one",
                "'failed(region=a == 0' | '                ^' | `)` is missing | close the list",
                "'failed(region=a).b(region=c) == 0' | '^' | there is no metric `failed.b` | ",
                "'failed' | '      ^' | a comparison is due here | write one of <, <=, >, >=, ==, !=",
                "'failed = 0' | '       ^' | a comparison is due here | write == for equality",
                "'failed =< 0' | '       ^' | a comparison is due here | write <=",
                "'failed => 0' | '       ^' | a comparison is due here | write >=",
                "'failed is 0' | '       ^' | a comparison is due here | write one of",
                "'failed ==' | '         ^' | the figure to compare with is missing | write a number, as 0 or 2.5",
                "'failed == none' | '          ^' | none is not a number | failed takes a number, as 0 or 2.5;",
                "'failed === 0' | '         ^' | = 0 is not a number | failed takes a number",
                "'peakLive < 30%' | '           ^' | 30% | peakLive takes a size, as 14MB;",
                "'stalls.some < 5' | '              ^' | 5 has no unit | stalls.some takes a time,",
                "'fragmentation < 30' | '                ^' | 30 is more than 1 | did you mean 30%?",
                "'fragmentation < 3% and failed == 0' | '                ^' | is not a ratio | fragmentation takes a ratio"
            })
    void saysWhereAndWhatIsWrong(String expression, String caret, String problem, String hint) {
        Result<Double> result = parser.parse(expression);

        assertThat(result).isInstanceOf(Result.Refused.class);
        Mistake mistake = ((Result.Refused<Double>) result).mistake();
        assertThat(mistake.index()).isEqualTo(Math.max(0, caret.length() - 1));
        assertThat(mistake.problem()).contains(problem);
        assertThat(mistake.hint()).contains(hint == null ? "" : hint);
    }

    private static final String[] PIECES = {
        "peakLive",
        "fragmentation",
        ".mean",
        "failed",
        "(",
        ")",
        "platform",
        "=",
        "==",
        "<=",
        "<",
        "!",
        ",",
        ".",
        " ",
        "psp",
        "\t",
        "\n",
        "0",
        "30%",
        "14MB",
        "1e9",
        "5s",
        "-",
        "-1",
        "#",
        "/",
        "\0",
        "\u202e",
        "賽",
        "🚀",
        "\ud800",
        "١",
        "'",
        "NaN"
    };

    @Test
    void garbageIsReadOrRefusedAtAPlaceInIt() {
        Random random = new Random(83);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String expression = i % 2 == 0 ? garbage(random) : damaged(random);
            Result<Double> result = parser.parse(expression);
            if (result instanceof Result.Refused<Double> refused) {
                Mistake mistake = refused.mistake();
                assertThat(mistake.index()).as(expression).isBetween(0, expression.length());
                assertThat(mistake.problem()).as(expression).isNotBlank();
                assertThat(mistake.hint()).as(expression).isNotBlank();
            } else {
                Expectation<Double> expectation = read(expression);
                assertThat(expectation.expected()).as(expression).isFinite().isNotNegative();
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(9); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder("fragmentation(platform=psp, region=main).mean <= 30%");
        int at = random.nextInt(text.length());
        text.replace(at, at + random.nextInt(2), PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }
}
