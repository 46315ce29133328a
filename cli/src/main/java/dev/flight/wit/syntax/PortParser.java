package dev.flight.wit.syntax;

import dev.flight.diagnostic.Location;
import dev.flight.wit.syntax.Tree.Call;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Include;
import dev.flight.wit.syntax.Tree.InterfaceTree;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.Port;
import dev.flight.wit.syntax.Tree.UsedName;
import java.util.List;

/** Reads what only worlds have: imports, exports, includes. */
final class PortParser {

    private final Tokens tokens;
    private final FunctionParser functions;
    private final MemberParser members;

    PortParser(Tokens tokens, FunctionParser functions, MemberParser members) {
        this.tokens = tokens;
        this.functions = functions;
        this.members = members;
    }

    Port port(Lead lead) {
        Token first = tokens.next();
        boolean export = first.isWord("export");
        return isNamed() ? named(lead, first, export) : path(lead, first, export);
    }

    /** {@code a: b} names what comes; {@code a:b/c}, without a space, is the name of one thing. */
    private boolean isNamed() {
        Token colon = tokens.peek(1);
        Token behind = tokens.peek(2);
        boolean inPlace = behind.isWord("func") || behind.isWord("async") || behind.isWord("interface");
        boolean oneWord = tokens.peek().touches(colon) && colon.touches(behind);
        return colon.isSign(":") && (inPlace || !oneWord);
    }

    private Port path(Lead lead, Token first, boolean export) {
        ItemPath path = new PathParser(tokens).item();
        Location at = tokens.since(first);
        tokens.endOfItem(first.text());
        return new Port(lead, export, null, null, null, path, at);
    }

    private Port named(Lead lead, Token first, boolean export) {
        Name name = tokens.name("what is " + first.text() + "ed");
        tokens.expect(":", "as in `" + first.text() + " name: func();`");
        if (tokens.acceptWord("interface")) {
            List<Tree.Member> inside = members.members("interface `" + name.text() + "`", false);
            return new Port(lead, export, name, null, new InterfaceTree(lead, name, inside), null, name.at());
        }
        if (tokens.atWord("func") || tokens.atWord("async")) {
            FunctionTree function = functions.type(lead, name, Call.FREE);
            tokens.endOfItem("function");
            return new Port(lead, export, name, function, null, null, name.at());
        }
        ItemPath path = new PathParser(tokens).item();
        tokens.endOfItem(first.text());
        return new Port(lead, export, name, null, null, path, name.at());
    }

    Include include(Lead lead, ListParser lists) {
        tokens.next();
        ItemPath path = new PathParser(tokens).item();
        if (!tokens.acceptWord("with")) {
            tokens.endOfItem("include");
            return new Include(lead, path, List.of());
        }
        List<UsedName> renamed = lists.braces("list of renamed items", this::renamed);
        // The grammar has no semicolon here; its examples do.
        tokens.accept(";");
        return new Include(lead, path, List.copyOf(renamed));
    }

    private UsedName renamed() {
        Name name = tokens.name("an import or export");
        if (!tokens.acceptWord("as")) {
            throw tokens.fail("expected `as`, found " + tokens.peek().described(), "write `with { old as new }`");
        }
        return new UsedName(name, tokens.name("an import or export"));
    }
}
