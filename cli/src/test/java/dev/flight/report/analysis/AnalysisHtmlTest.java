package dev.flight.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.Analyzer;
import dev.flight.analysis.LevelSeries;
import dev.flight.analysis.PurposePeaks;
import dev.flight.analysis.Recording;
import dev.flight.analysis.Series;
import dev.flight.analysis.SeriesBuilder;
import dev.flight.analysis.SnapshotReader;
import dev.flight.analysis.TraceUse;
import dev.flight.analysis.trace.TraceReading;
import dev.flight.report.Goldens;
import dev.flight.trace.Trace;
import dev.flight.trace.TraceOptions;
import dev.flight.trace.TraceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AnalysisHtmlTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "snapshots", "three-sessions");
    private static final Path MTRACE = Path.of("..", "fixtures", "traces", "level-loader", "level-loader.mtrace");
    private static final long MB = 1 << 20;
    private static final long START = 1_767_261_600_000L;
    private static final String HOSTILE = "<script>alert('x')</script>\u001b[2J\u202e\u0000";

    private static Analysis threeSessions() throws IOException {
        Recording recording = new Recording(session -> true);
        try (InputStream in = Files.newInputStream(FOLDER.resolve("recording.ndjson"))) {
            SnapshotReader.read("recording.ndjson", in, recording);
        }
        return Analyzer.analyze(recording.series(), recording.leftOut());
    }

    private static Series series(String session, String platform, long limit, IntToDoubleFunction megabytes) {
        SeriesBuilder builder = new SeriesBuilder(session, platform);
        for (int i = 0; i < 300; i++) {
            builder.add(START + i * 60_000L, Math.round(megabytes.applyAsDouble(i) * MB), limit);
        }
        return builder.build();
    }

    private static Analysis of(Series... series) {
        return Analyzer.analyze(List.of(series), 0);
    }

    private static Series leak() {
        return series("leak", "psp", 64 * MB, i -> 10 + i * 0.1);
    }

    private static Analysis trace(String name, byte[] bytes) throws IOException {
        try (Trace trace = TraceReader.open(new ByteArrayInputStream(bytes), name, TraceOptions.DEFAULT)) {
            TraceReading.Result result = TraceReading.read(trace, name, session -> true, 0);
            List<TraceUse> use = result.use() == null ? List.of() : List.of(result.use());
            assertThat(result.findings()).isEmpty();
            return Analyzer.analyze(result.series(), 0, use);
        }
    }

    /** A block kept and another given back each second, by names that want to be markup. */
    private static Analysis hostileTrace() throws IOException {
        String name = "<b onload=x>";
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append("""
                    {"time":T,"op":"alloc","id":N,"size":1024,"session":"NAME","purpose":"NAME","site":"NAME"}
                    {"time":T,"op":"alloc","id":999,"size":4096,"session":"NAME","purpose":"p","site":"s"}
                    {"time":T,"op":"free","id":999}
                    """.replace("NAME", name).replace("T,", i * 1000 + ",").replace("N,", i + ","));
        }
        return trace(HOSTILE, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Analysis many(int sessions) {
        List<Series> all = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            SeriesBuilder builder = new SeriesBuilder("session-" + session + "-" + "x".repeat(3000), "p" + session);
            for (int i = 0; i < 60; i++) {
                long used = (session % 100 == 7 ? i * MB : (i * 37 + session) % 50 * MB) + session;
                builder.add(START + i * 60_000L, used, 900 * MB, (i * 31 % 100) / 100f);
            }
            all.add(builder.build());
        }
        return Analyzer.analyze(all, 0);
    }

    private static String page(Analysis analysis) throws IOException {
        return page(analysis, List.of("games/a.ndjson"), 0);
    }

    private static String page(Analysis analysis, List<String> files, long badLines) throws IOException {
        StringWriter out = new StringWriter();
        AnalysisHtml.write(analysis, files, badLines, "1.2.3", out);
        return out.toString();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static int count(String what, String page) {
        return page.split(what, -1).length - 1;
    }

    static Stream<Arguments> analyses() throws IOException {
        return Stream.of(
                Arguments.of("three sessions", threeSessions()),
                Arguments.of("trace", trace("level-loader.mtrace", Files.readAllBytes(MTRACE))),
                Arguments.of("hostile trace", hostileTrace()),
                Arguments.of("hostile", of(series(HOSTILE, HOSTILE, 64 * MB, i -> 10 + i * 0.1), leak())),
                Arguments.of("nothing", Analyzer.analyze(List.of(), 0)),
                Arguments.of("one sample", of(oneSample())),
                Arguments.of("nothing used", of(series("idle", "", 0, i -> 0))),
                Arguments.of("many", many(300)));
    }

    private static Series oneSample() {
        SeriesBuilder builder = new SeriesBuilder("short", "psp");
        builder.add(START, MB, 2 * MB, 0.5f);
        return builder.build();
    }

    @Test
    void writesTheExpectedPageOfThreeSessions() throws IOException {
        Goldens.assertMatches(FOLDER.resolve("expected.html"), page(threeSessions(), List.of("recording.ndjson"), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void isWellFormedXmlToo(String name, Analysis analysis) {
        assertThatCode(() -> parsed(page(analysis))).as(name).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void loadsAndRunsNothing(String name, Analysis analysis) throws Exception {
        String page = page(analysis);
        assertThat(page).as(name).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainPattern("https?:|url\\(|@import|src=|href=");
        for (String element : List.of("script", "link", "img", "iframe", "object", "a", "b")) {
            assertThat(parsed(page).getElementsByTagName(element).getLength()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void noFigureIsNotANumber(String name, Analysis analysis) throws IOException {
        assertThat(page(analysis)).as(name).doesNotContain("NaN", "Infinity", ">null<");
    }

    @Test
    void noNameOfARecordingBecomesMarkupOrHides() throws Exception {
        String session = page(of(series(HOSTILE, HOSTILE, 64 * MB, i -> 10 + i * 0.1), leak()), List.of(HOSTILE), 0);
        String trace = page(hostileTrace());

        assertThat(session).contains("&lt;script&gt;alert('x')&lt;/script&gt;");
        assertThat(trace).contains("&lt;b onload=x&gt;");
        assertThat((session + trace).codePoints().filter(c -> c == 0x202E || (c < ' ' && c != '\n')))
                .isEmpty();
        assertThat(session + trace).doesNotContainPattern("&#\\d");
    }

    @Test
    void aLeakIsDrawnToItsLimit() throws IOException {
        // 6 MB an hour from 10 MB: 39.9 MB after 4h 59m, and 64 MB some four hours later.
        assertThat(page(of(leak())))
                .contains("✗ leaks 6MB/h", "<span>its floor reaches its 64MB limit in 4h 1m (at 19:00Z)</span>")
                .contains(">limit 64MB</text>", ">recorded until here</text>", ">limit reached 19:00Z</text>")
                .contains("<line class=\"leak\"", ">floor 6MB/h, at its limit in 4h 1m</text>");
    }

    @Test
    void aLeakThatEndsFarAheadIsDrawnForAsLongAgainAsItWasSeen() throws IOException {
        assertThat(page(of(series("slow", "psp", 120 * MB, i -> 40 + i * 0.02))))
                .contains("at its limit in 2d", ">8h</text>", ">limit 120MB</text>")
                .doesNotContain("limit reached", ">10h</text>");
    }

    @Test
    void withoutALeakThereIsNoLineOfGrowth() throws IOException {
        assertThat(page(of(series("a", "psp", 64 * MB, i -> 30 + i % 3))))
                .contains("✓ No session leaks.", ">limit 64MB</text>")
                .doesNotContain("<line class=\"leak\"", "recorded until here");
    }

    @Test
    void aLimitFarAboveIsNamedAndNotDrawn() throws IOException {
        assertThat(page(of(series("a", "psp", 6400 * MB, i -> 30 + i % 3))))
                .contains("Used by a, whose limit is 6.25GB")
                .doesNotContain(">limit 6.25GB</text>");
    }

    @Test
    void stepsAndMomentsThatStandOutAreMarked() throws IOException {
        assertThat(page(of(series("step", "psp", 64 * MB, i -> i < 100 ? 10 : 20))))
                .contains("<line class=\"step\"", ">rises by 10MB, 1h 40m</text>");
        assertThat(page(of(series("odd", "psp", 0, i -> i == 50 ? 60 : 10 + 0.01 * (i * 7 % 5)))))
                .contains("<line class=\"anomaly\"", ">stands out, 60MB, 50m</text>");
    }

    @Test
    void fragmentationIsDrawnWhereSnapshotsCarryIt() throws IOException {
        assertThat(page(threeSessions())).contains("Fragmentation of race#1:", "<dt>Fragmentation, highest</dt>");
        assertThat(page(of(leak()))).doesNotContain("Fragmentation");
    }

    @Test
    void tellsHowSessionsShareAndWhoIsAHog() throws IOException {
        String page = page(of(
                series("hog", "psp", 64 * MB, i -> 50 + i % 2),
                series("starved", "psp", 8 * MB, i -> 7.5 + i % 2 * 0.1)));

        assertThat(page).contains("Fairness 0.65", "1 session uses more than 1.5 times the equal part");
        assertThat(page).contains("<rect class=\"part-1\"", "hog 87", ">short of memory</td>");
        assertThat(page(of(leak()))).doesNotContain("Sharing between sessions");
    }

    @Test
    void aTraceTellsPurposesAndSites() throws IOException {
        String page = page(hostileTrace());

        assertThat(page).contains("Peak of each purpose", ">200KB</span>", ">4KB</span>");
        assertThat(page).contains("at the end 200 blocks are live with 200KB.", "Live at the end, by the place");
    }

    @Test
    void thePageOfThousandsOfSessionsIsBoundedAndSaysWhatIsLeftOut() throws IOException {
        String page = page(many(5000));

        assertThat(page.length()).isLessThan(1_000_000);
        assertThat(count("class=\"session\"", page)).isEqualTo(12);
        assertThat(page).contains("4,988 of 5,000 sessions are not drawn", "4,900 further sessions are not shown");
        assertThat(page).contains("40 further leaks are not shown", "4,950 further platforms are not shown");
        assertThat(page).contains("<h3>session-4907-", "4,993 further sessions 9");
    }

    @Test
    void manyFilesTracesAndPurposesAreBoundedToo() throws IOException {
        List<TraceUse.Purpose> purposes = IntStream.range(0, 500)
                .mapToObj(i -> new TraceUse.Purpose("p" + i, peak(i)))
                .toList();
        TraceUse use = new TraceUse("t", 1, 0, 10, 1, purposes, List.of(), 7);
        LevelSeries levels = new LevelSeries("a", "");
        levels.change(0, 5);
        Analysis analysis = Analyzer.analyze(
                List.of(levels.build(9, 0)),
                0,
                IntStream.range(0, 1000).mapToObj(i -> use).toList());

        String page =
                page(analysis, IntStream.range(0, 1000).mapToObj(i -> "f" + i).toList(), 3);

        assertThat(page.length()).isLessThan(300_000);
        assertThat(page).contains("<h1>Memory analysis: 1,000 recordings</h1>", "f9 and 990 more.");
        assertThat(page).contains("990 further traces are not shown", "480 further purposes are not shown");
        assertThat(page).contains("and of 7 further sites.", "; 3 lines could not be read");
    }

    private static PurposePeaks.Peak peak(int bytes) {
        return new PurposePeaks.Peak(0, bytes, 0);
    }

    @Test
    void whatCannotBeToldIsNotCalledGood() throws IOException {
        assertThat(page(of(oneSample())))
                .contains("answer unknown", "? Too few samples to tell whether a session leaks.")
                .doesNotContain("✓", "Use over time");
        assertThat(page(Analyzer.analyze(List.of(), 0)))
                .contains("There is no session.")
                .doesNotContain("✓");
    }

    @Test
    void tellsWhatItWasMadeFrom() throws IOException {
        assertThat(page(of(leak())))
                .contains("<h1>Memory analysis: a.ndjson</h1>", "<p class=\"muted\">300 snapshots of 1 session</p>")
                .contains("<p>Recording: games/a.ndjson.</p>", "Flight 1.2.3");
    }
}
