package dev.flight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.event.realtime.RealtimeEventJson;
import dev.flight.terminal.Key;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Size;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final long MB = 1L << 20;

    @Test
    void aLevelIsLeftOnlyBelowItsThresholdLessTheHysteresis() {
        Story story = new Story(80, 24);
        assertThat(level(story, 89)).isEqualTo(MemoryPressure.MEDIUM);
        assertThat(level(story, 91)).isEqualTo(MemoryPressure.HIGH);
        assertThat(level(story, 86)).isEqualTo(MemoryPressure.HIGH);
        assertThat(level(story, 84)).isEqualTo(MemoryPressure.MEDIUM);
        assertThat(level(story, 99)).isEqualTo(MemoryPressure.CRITICAL);
        assertThat(level(story, 10)).isEqualTo(MemoryPressure.LOW);
    }

    @Test
    void eachChangeOfLevelIsLoggedOnce() {
        Story story = new Story(80, 24);
        level(story, 91);
        level(story, 92);
        level(story, 10);
        assertThat(story.state().log().entries())
                .extracting(LogEntry::text)
                .containsExactly(
                        "pressure up to high: 91MB of 100MB (91.0%), fragmentation 0.00",
                        "pressure down to low: 10MB of 100MB (10.0%), fragmentation 0.00");
    }

    private static MemoryPressure level(Story story, int usedPercent) {
        story.snapshot("a", "psp", usedPercent * MB, 100 * MB, 0);
        return session(story, "a").level();
    }

    private static SessionTrack session(Story story, String id) {
        return Objects.requireNonNull(story.state().sessions().find(id));
    }

    @Test
    void aSessionIsStaleAfterThreeIntervalsWithoutAWord() {
        Story story = new Story(80, 24);
        for (int second = 0; second <= 10; second += 2) {
            story.at(second).snapshot("a", "psp", MB, 4 * MB, 0);
        }
        assertThat(session(story, "a").isStale(Story.START + 16_000)).isFalse();
        assertThat(session(story, "a").isStale(Story.START + 16_001)).isTrue();
    }

    @Test
    void aTrendSaysWhenMemoryIsFull() {
        Story story = new Story(80, 24);
        for (int second = 0; second <= 50; second++) {
            story.at(second).snapshot("a", "psp", second * MB, 100 * MB, 0);
        }
        assertThat(session(story, "a").trend()).isEqualTo(Trend.RISING);
        assertThat(session(story, "a").secondsToFull()).isBetween(49.0, 51.0);
    }

    @Test
    void aPauseHoldsTheTableAndCountsOn() {
        Story story = new Story(80, 24).snapshot("a", "psp", MB, 4 * MB, 0).types("p");
        story.snapshot("b", "psp", MB, 4 * MB, 0);
        assertThat(story.screen().text()).contains("paused, 1 event since").doesNotContain("b  ");
        assertThat(story.types("p").state().sessions().byId()).containsOnlyKeys("a", "b");
    }

    @Test
    void gapsAreCountedAndThoseOfUnknownSizeShown() {
        Story story =
                new Story(120, 24).then(new Happening.Gap(5, "sequence")).then(new Happening.Gap(-1, "reconnected"));
        assertThat(story.screen().row(0)).contains("5 lost+?");
    }

    @Test
    void theCursorStaysOnItsSessionWhenTheOrderChanges() {
        Story story = new Story(80, 24)
                .snapshot("a", "psp", 3 * MB, 4 * MB, 0)
                .snapshot("b", "psp", 2 * MB, 4 * MB, 0)
                .presses(Key.Name.DOWN);
        story.snapshot("b", "psp", 4 * MB, 4 * MB, 0);
        assertThat(story.screen().row(4)).startsWith("▶ b");
    }

    @Test
    void aFilterWithAMistakeStaysOpenAndSaysWhat() {
        Story story = new Story(80, 24).types("/size:3").presses(Key.Name.ENTER);
        assertThat(story.state().look().typing()).isEqualTo("size:3");
        assertThat(story.screen().row(23)).contains("no field size");
    }

    @Test
    void aNameThatMakesUpSessionsDoesNotFillTheMemory() {
        Story story = new Story(80, 24);
        for (int i = 0; i < Sessions.MOST + 10; i++) {
            story.snapshot("s" + i, "psp", MB, 4 * MB, 0);
        }
        assertThat(story.state().sessions().byId()).hasSize(Sessions.MOST);
        assertThat(story.state().sessions().refused()).isEqualTo(10);
    }

    @Test
    void noTextFromTheWireActsOnTheTerminal() {
        Story story = new Story(80, 24)
                .snapshot("\u001b[2J\u202e\u200bx\u0085", "\u0007psp", MB, 4 * MB, 0)
                .then(new Happening.Other("\u001b]0;t\u0007", "\u009b1m"));
        assertThat(story.screen().text().codePoints())
                .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    }

    @Test
    void aResizeIsDrawnInTheNewSize() {
        Story story = new Story(80, 24).then(new Happening.Resized(new Size(10, 100)));
        assertThat(story.screen().size()).isEqualTo(new Size(10, 100));
    }

    @Test
    void everyEventOfTheContractIsKnown() {
        assertThat(EventDecoder.EVENTS.caseNames())
                .containsExactlyInAnyOrderElementsOf(RealtimeEventJson.CASES.caseNames());
    }

    @Test
    void garbageIsAnEventToo() {
        Happening garbage = EventDecoder.decode("{\"type\":\"nonsense\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(garbage).isInstanceOf(Happening.Unreadable.class);
        assertThat(new Story(80, 24).then(garbage).screen().row(0)).contains("1 unreadable");
    }

    @Test
    void whereToPublishIsNeverShortened() {
        String address = "redis://:" + "x".repeat(22) + "@127.0.0.1:37035?channel=" + "flight.memory-updates".repeat(3);
        Watching state = new Story(80, 24).state().publishedTo(address);

        assertThat(Dashboard.draw(state, Letters.UNICODE).text())
                .contains("publish to it:\n" + address.substring(0, 80) + "\n" + address.substring(80) + "\n");
    }

    @Test
    void controlCIsToldFromLeaving() {
        assertThat(new Story(80, 24).presses(Key.Name.INTERRUPT).state().end()).isEqualTo(Watching.End.INTERRUPTED);
        assertThat(new Story(80, 24).types("q").state().end()).isEqualTo(Watching.End.LEFT);
    }
}
