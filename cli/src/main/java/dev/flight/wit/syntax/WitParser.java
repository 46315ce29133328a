package dev.flight.wit.syntax;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.syntax.Tree.Item;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.PackageId;
import dev.flight.wit.syntax.Tree.PackageTree;
import dev.flight.wit.syntax.Tree.TopUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of WIT. Where something is wrong it is noted, and reading goes on behind it. */
public final class WitParser {

    private static final String ITEMS = "a file has `package`, `use`, `interface` and `world`";

    private final Tokens tokens;
    private final Recovery recovery;
    private final LeadParser leads;
    private final MemberParser members;
    private final List<PackageTree> nested = new ArrayList<>();
    private boolean isUnnamed;

    private WitParser(Tokens tokens) {
        this.tokens = tokens;
        this.recovery = new Recovery(tokens);
        this.leads = new LeadParser(tokens);
        this.members = new MemberParser(tokens, recovery, leads);
    }

    /** What the file says, as far as it can be read. */
    public static Checked<Tree.File> parse(WitText text) {
        Findings findings = new Findings();
        WitParser parser = new WitParser(new Tokens(text, new Mistakes(text, findings)));
        return new Checked<>(parser.file(text.file()), findings.all());
    }

    private Tree.File file(String path) {
        Token first = tokens.peek();
        PackageId id = header();
        List<Item> items = items(false);
        PackageTree header = id == null && items.isEmpty()
                ? null
                : new PackageTree(id, id == null ? "" : first.docs(), items, tokens.location(first));
        return new Tree.File(path, header, List.copyOf(nested), isUnnamed, tokens.begun());
    }

    /** {@code package a:b;}; null where the file begins otherwise, and when braces make it a nested one. */
    private @Nullable PackageId header() {
        Token first = tokens.peek();
        if (!first.isWord("package")) {
            return null;
        }
        try {
            tokens.next();
            PackageId id = new PathParser(tokens).packageId();
            if (tokens.at("{")) {
                nested.add(inBraces(id, first));
                return null;
            }
            tokens.endOfItem("name of the package");
            return id;
        } catch (Unexpected noted) {
            isUnnamed = true;
            recovery.toNextItem(0, false);
            return null;
        }
    }

    private PackageTree inBraces(PackageId id, Token first) {
        Token open = tokens.next();
        List<Item> items = items(true);
        if (!tokens.accept("}")) {
            tokens.neverClosed(open, "package", "}");
        }
        return new PackageTree(id, first.docs(), items, id.at());
    }

    private List<Item> items(boolean inPackage) {
        List<Item> items = new ArrayList<>();
        while (!tokens.atEnd() && !(inPackage && tokens.at("}"))) {
            int start = tokens.position();
            try {
                item(items, inPackage);
            } catch (Unexpected noted) {
                recovery.toNextItem(start, inPackage);
            }
        }
        return List.copyOf(items);
    }

    private void item(List<Item> items, boolean inPackage) {
        if (tokens.at(";") || tokens.at("}")) {
            tokens.mistakes().syntax(tokens.next(), "`" + tokens.previous().text() + "` closes nothing", "delete it");
            return;
        }
        Lead lead = leads.lead();
        Token token = tokens.peek();
        if (token.isWord("interface")) {
            items.add(members.anInterface(lead));
        } else if (token.isWord("world")) {
            items.add(members.world(lead));
        } else if (token.isWord("use")) {
            items.add(use());
        } else if (token.isWord("package")) {
            nest(token, inPackage);
        } else {
            throw tokens.fail("expected an interface or world, found " + token.described(), outside(token));
        }
    }

    private static String outside(Token token) {
        boolean type = Recovery.TYPES.contains(token.text());
        return type ? "types stand in an `interface`" : MemberHints.hint(token, ITEMS);
    }

    private void nest(Token first, boolean inPackage) {
        if (inPackage) {
            throw tokens.fail("a package in a package", "write one behind the other");
        }
        tokens.next();
        PackageId id = new PathParser(tokens).packageId();
        if (!tokens.at("{")) {
            throw tokens.fail(
                    "`package` names the package of the file, and stands at its head",
                    "a further package has braces: `package a:b { ... }`");
        }
        nested.add(inBraces(id, first));
    }

    private TopUse use() {
        tokens.next();
        ItemPath path = new PathParser(tokens).item();
        if (tokens.at(".")) {
            throw tokens.fail(
                    "types are used in an interface, not in front of it", "move the `use` into the interface");
        }
        Name as = tokens.acceptWord("as") ? tokens.name("an interface") : path.name();
        tokens.endOfItem("use");
        return new TopUse(path, as);
    }
}
