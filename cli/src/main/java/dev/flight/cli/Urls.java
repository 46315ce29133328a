package dev.flight.cli;

import dev.flight.broker.SourceUrl;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
import java.nio.file.Path;
import java.util.List;

/** URLs of brokers given as arguments. */
final class Urls {

    private Urls() {}

    /** Reads one; one that cannot be is a mistake of usage that shows where. */
    static SourceUrl read(String text) {
        Checked<SourceUrl> read = SourceUrl.read(text);
        SourceUrl url = read.value();
        if (url == null) {
            throw new UsageError("the URL cannot be used", shown(read.findings()));
        }
        return url;
    }

    private static List<String> shown(List<Diagnostic> findings) {
        TextFindings text = new TextFindings(Style.PLAIN, Wrap.NEVER);
        return findings.stream().flatMap(each -> text.text(each).lines()).toList();
    }

    /** Refuses to write to the file that is read: it would be empty before its first line is. */
    static void refuseSame(SourceUrl from, SourceUrl to) {
        if (from instanceof SourceUrl.Recorded read
                && to instanceof SourceUrl.Recorded written
                && whole(read).equals(whole(written))) {
            throw new UsageError(written.file() + " would be overwritten while it is read; name another file");
        }
    }

    private static Path whole(SourceUrl.Recorded file) {
        return Path.of(file.file()).toAbsolutePath().normalize();
    }

    /** Whether an argument is a URL rather than the name of a file. */
    static boolean isUrl(String argument) {
        return argument.matches("(?i)(rediss?|amqps?|wss?|https?|embedded|file):.*");
    }
}
