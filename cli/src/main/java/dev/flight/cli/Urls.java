package dev.flight.cli;

import dev.flight.broker.SourceUrl;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.report.Style;
import dev.flight.report.TextFindings;
import dev.flight.text.Wrap;
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

    /** Whether an argument is a URL rather than the name of a file. */
    static boolean isUrl(String argument) {
        return argument.matches("(?i)(rediss?|amqps?|wss?|https?|embedded|file):.*");
    }
}
