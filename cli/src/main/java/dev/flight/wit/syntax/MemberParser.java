package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Tree.InterfaceTree;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Member;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.UseTree;
import dev.flight.wit.syntax.Tree.UsedName;
import dev.flight.wit.syntax.Tree.WorldTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads interfaces and worlds, and what stands in them. */
final class MemberParser {

    private static final String IN_INTERFACE = "an interface has `use`, `type`, `record`, `variant`, `enum`, `flags`, "
            + "`resource` and functions `name: func(...);`";
    private static final String IN_WORLD = "a world has `import`, `export`, `include`, `use` and types";

    /** What other languages call it. */
    private static final Map<String, String> FOREIGN = Map.of(
            "struct",
            "record",
            "class",
            "resource",
            "union",
            "variant",
            "typedef",
            "type",
            "alias",
            "type",
            "object",
            "record");

    private final Tokens tokens;
    private final Recovery recovery;
    private final LeadParser leads;
    private final ListParser lists;
    private final FunctionParser functions;
    private final DefinitionParser definitions;
    private final PortParser ports;

    MemberParser(Tokens tokens, Recovery recovery, LeadParser leads) {
        this.tokens = tokens;
        this.recovery = recovery;
        this.leads = leads;
        this.lists = new ListParser(tokens, recovery);
        this.functions = new FunctionParser(tokens, new TypeParser(tokens), lists, leads);
        this.definitions = new DefinitionParser(tokens, recovery, leads, lists, functions);
        this.ports = new PortParser(tokens, functions, this);
    }

    InterfaceTree anInterface(Lead lead) {
        tokens.next();
        Name name = tokens.name("an interface");
        return new InterfaceTree(lead, name, members("interface `" + name.text() + "`", false));
    }

    WorldTree world(Lead lead) {
        tokens.next();
        Name name = tokens.name("a world");
        return new WorldTree(lead, name, members("world `" + name.text() + "`", true));
    }

    /** Everything in braces. */
    List<Member> members(String of, boolean world) {
        Token open = tokens.expect("{", "what the " + of + " has stands in braces");
        List<Member> members = new ArrayList<>();
        while (!tokens.accept("}")) {
            if (tokens.atEnd() || recovery.atItem()) {
                tokens.neverClosed(open, of, "}");
                break;
            }
            member(members, world);
        }
        return List.copyOf(members);
    }

    private void member(List<Member> members, boolean world) {
        int start = tokens.position();
        try {
            if (tokens.at(";")) {
                tokens.mistakes().syntax(tokens.next(), "a `;` with nothing in front of it", "delete it");
            } else {
                members.add(member(leads.lead(), world));
            }
        } catch (Unexpected noted) {
            recovery.toNextMember(start);
        }
    }

    private Member member(Lead lead, boolean world) {
        Token token = tokens.peek();
        boolean async = token.isWord("async")
                && tokens.peek(1).isName()
                && tokens.peek(2).isSign(":");
        boolean function = async || (token.isName() && tokens.peek(1).isSign(":"));
        if (!function && token.isWord("use")) {
            return use(lead);
        }
        if (!function && token.kind() == Token.Kind.WORD && Recovery.TYPES.contains(token.text())) {
            return definitions.definition(lead, token.text());
        }
        if (world) {
            return ofWorld(lead, token);
        }
        if (!function) {
            return misspelt(lead, token);
        }
        return functions.free(lead);
    }

    private Member ofWorld(Lead lead, Token token) {
        if (token.isWord("import") || token.isWord("export")) {
            return ports.port(lead);
        }
        if (token.isWord("include")) {
            return ports.include(lead, lists);
        }
        if (tokens.peek(1).isSign(":")) {
            throw tokens.fail(
                    "a world does not say whether it imports or exports " + token.described(),
                    "write `import` or `export` in front");
        }
        return misspelt(lead, token, IN_WORLD);
    }

    private Member misspelt(Lead lead, Token token) {
        if (token.isWord("import") || token.isWord("export") || token.isWord("include")) {
            throw tokens.fail("`" + token.text() + "` stands in an interface", "it belongs into a `world`");
        }
        return misspelt(lead, token, IN_INTERFACE);
    }

    private Member misspelt(Lead lead, Token token, String there) {
        String meant = FOREIGN.get(token.text());
        if (meant != null && tokens.peek(1).isName()) {
            tokens.mistakes().syntax(token, "WIT has no `" + token.text() + "`", "write `" + meant + "`");
            return definitions.definition(lead, meant);
        }
        throw tokens.fail("expected a type or function, found " + token.described(), MemberHints.hint(token, there));
    }

    private UseTree use(Lead lead) {
        tokens.next();
        var path = new PathParser(tokens).item();
        tokens.expect(".", "write which types: `use interface.{a, b}`");
        List<UsedName> names = lists.braces("list of used names", this::usedName);
        tokens.endOfItem("list of used names");
        return new UseTree(lead, path, List.copyOf(names));
    }

    private UsedName usedName() {
        Name name = tokens.name("a type");
        return new UsedName(name, tokens.acceptWord("as") ? tokens.name("a type") : name);
    }
}
