package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import dev.flight.explain.ExplainPage;
import dev.flight.explain.ExplainPages;
import dev.flight.explain.FieldPage;
import dev.flight.explain.FieldPages;
import dev.flight.text.Wrap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flight explain}. */
@Command(
        header = "What a rule, an error or a field means, with examples.",
        description =
                "Explains a rule or error by the id that a finding shows, or a field of a manifest or profile by its"
                        + " name or path. Without an ID, lists every rule and error.",
        footerHeading = "Examples:%n",
        footer = {"  flight explain manifest/heap-overcommit", "  flight explain sessions.allocations.size", ""})
final class ExplainCommand extends FlightCommand {

    private static final int WIDEST = 100;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            completionCandidates = Ids.class,
            description = "A rule (manifest/heap-overcommit), an error (yaml/tab), or a field (softLimit).")
    @Nullable
    String id;

    private final ExplainPages pages = new ExplainPages();
    private final FieldPages fields = new FieldPages();

    ExplainCommand(Host host) {
        super(host);
    }

    /** The ids of rules and errors, for completion. */
    static final class Ids extends TreeSet<String> {
        Ids() {
            super(new ExplainPages().ids());
        }
    }

    @Override
    public ExitCode call() {
        if (id == null) {
            host.out().print(list());
            return ExitCode.CLEAN;
        }
        int width = Math.min(width(), WIDEST);
        List<FieldPage> found = fields.find(id);
        Optional<ExplainPage> page = found.isEmpty() ? pages.find(whole(id)) : pages.find(id);
        if (page.isPresent()) {
            host.out().print(page.get().text(width));
        } else if (found.isEmpty()) {
            throw new UsageError("there is nothing to explain by the name `" + id + "`; " + hint(id));
        } else {
            host.out().print(found.stream().map(each -> each.text(width)).collect(Collectors.joining("\n")));
        }
        return ExitCode.CLEAN;
    }

    private String list() {
        StringBuilder text = new StringBuilder();
        String group = "";
        for (String each : pages.ids()) {
            String own = each.substring(0, each.indexOf('/'));
            if (!own.equals(group)) {
                text.append(group.isEmpty() ? "" : "\n").append(own).append('\n');
                group = own;
            }
            String summary = pages.find(each).map(ExplainPage::summary).orElse("");
            text.append(String.format("  %-38s ", each))
                    .append(Wrap.hanging(summary, width(), " ".repeat(41)))
                    .append('\n');
        }
        return text.append("\nand every field of a manifest or profile, by its name or path.\n")
                .toString();
    }

    private String hint(String name) {
        Set<String> names = new TreeSet<>(pages.ids());
        pages.ids().forEach(each -> names.add(each.substring(each.indexOf('/') + 1)));
        names.addAll(fields.names());
        return Suggestion.nearest(name, names)
                .map(near -> "did you mean `" + whole(near) + "`?")
                .orElse("`flight explain` lists all");
    }

    /** The id of a name that may lack its group; the name itself where it is none, or that of several. */
    private String whole(String name) {
        List<String> ids =
                pages.ids().stream().filter(each -> each.endsWith("/" + name)).toList();
        return ids.size() == 1 ? ids.get(0) : name;
    }
}
