package dev.flight.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.analysis.PurposePeaks.Peak;
import dev.flight.analysis.Series;
import dev.flight.analysis.TraceUse;
import dev.flight.analysis.TraceUse.Purpose;
import dev.flight.analysis.TraceUse.Site;
import dev.flight.trace.Trace;
import dev.flight.trace.TraceOptions;
import dev.flight.trace.TraceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceReadingTest {

    private static final String TWO_SESSIONS = """
            time,op,id,size,session,purpose,site
            0,alloc,1,100,race,vm-heap,load
            10,alloc,2,50,menu,asset-cache,draw
            20,realloc,1,300,,,
            30,free,2,,,,
            40,alloc,3,20,race,vm-heap,step
            40,alloc,4,7,race,,step
            50,realloc,1,200,,,
            """;

    private static TraceReading.Result read(String text, Predicate<String> wanted) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Trace trace = TraceReader.open(new ByteArrayInputStream(bytes), "a.csv", TraceOptions.DEFAULT)) {
            return TraceReading.read(trace, "a.csv", wanted, 1_000);
        }
    }

    private static TraceUse use(TraceReading.Result result) {
        return Objects.requireNonNull(result.use());
    }

    @Test
    void everySessionHasTheBytesItAskedForOverTime() throws IOException {
        List<Series> series = read(TWO_SESSIONS, session -> true).series();

        assertThat(series).extracting(Series::session).containsExactly("race", "menu");
        assertThat(series).extracting(Series::samples).containsExactly(5L, 2L);
        assertThat(series).extracting(Series::last).containsExactly(227.0, 0.0);
        assertThat(series).extracting(Series::limitBytes).containsOnly(1_000L);
        // 100 for 20 ms, 300 for 20 ms, 327 for 10 ms.
        assertThat(series.get(0).mean()).isEqualTo((100 * 20 + 300 * 20 + 327 * 10) / 50.0);
        assertThat(series.get(1).mean()).isEqualTo(50);
    }

    @Test
    void purposesHaveTheirPeaksAndSitesWhatIsLiveAtTheEnd() throws IOException {
        TraceUse use = use(read(TWO_SESSIONS, session -> true));

        assertThat(use.purposes())
                .containsExactly(
                        new Purpose("vm-heap", new Peak(220, 320, 40)),
                        new Purpose("asset-cache", new Peak(0, 50, 10)),
                        new Purpose(TraceUse.UNNAMED, new Peak(7, 7, 40)));
        // The second half begins at 25 ms; block 1 grew before, at 20, and shrank after.
        assertThat(use.sites()).containsExactly(new Site("load", 200, 1, 0), new Site("step", 27, 2, 27));
        assertThat(use.liveBytes()).isEqualTo(227);
        assertThat(use.liveBlocks()).isEqualTo(3);
        assertThat(use.operations()).isEqualTo(7);
    }

    @Test
    void whatIsNotWantedCountsForNothing() throws IOException {
        TraceUse menu = use(read(TWO_SESSIONS, "menu"::equals));

        assertThat(menu.operations()).isEqualTo(2);
        assertThat(menu.leftOut()).isZero();
        assertThat(menu.liveBlocks()).isZero();
        assertThat(menu.purposes()).extracting(Purpose::name).containsExactly("asset-cache");
        assertThat(read(TWO_SESSIONS, "none"::equals).use()).isNull();
    }

    @Test
    void aTraceWithoutNamesIsOneSessionOfItsOwnName() throws IOException {
        TraceReading.Result result = read("op,id,size\nalloc,1,10\nalloc,2,20\nfree,1,\n", session -> true);

        assertThat(result.series()).extracting(Series::session).containsExactly("a.csv");
        assertThat(use(result).purposes()).isEmpty();
        assertThat(use(result).sites()).isEmpty();
        assertThat(use(result).liveBytes()).isEqualTo(20);
    }

    @Test
    void ofManySitesThoseWithTheMostAreTold() throws IOException {
        String blocks = IntStream.rangeClosed(1, 15)
                .mapToObj(i -> "alloc," + i + "," + i * 10 + ",site" + i + "\n")
                .collect(Collectors.joining());

        TraceUse use = use(read("op,id,size,site\n" + blocks, session -> true));

        assertThat(use.sites()).hasSize(TraceUse.MOST_SITES).first().isEqualTo(new Site("site15", 150, 1, 150));
        assertThat(use.furtherSites()).isEqualTo(5);
        assertThat(use.liveBlocks()).isEqualTo(15);
    }

    @Test
    void sessionsBeyondTheMostAreCounted() throws IOException {
        String blocks = IntStream.range(0, 1_002)
                .mapToObj(i -> "alloc," + i + ",8,s" + i + "\n")
                .collect(Collectors.joining());

        TraceReading.Result result = read("op,id,size,session\n" + blocks, session -> true);

        assertThat(result.series()).hasSize(1_000);
        assertThat(use(result).leftOut()).isEqualTo(2);
        assertThat(use(result).operations()).isEqualTo(1_000);
    }

    @Test
    void aTraceWithBadLinesTellsNothingButWhatIsWrong() throws IOException {
        TraceReading.Result result = read("op,id,size\nalloc,1,10\nalloc,x y\n", session -> true);

        assertThat(result.series()).isEmpty();
        assertThat(result.use()).isNull();
        assertThat(result.bad()).isEqualTo(1);
        assertThat(result.findings()).isNotEmpty();
    }
}
