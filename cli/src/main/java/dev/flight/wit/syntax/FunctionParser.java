package dev.flight.wit.syntax;

import dev.flight.wit.syntax.Tree.Call;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.Part;
import dev.flight.wit.syntax.Tree.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads functions: free ones, and those of resources. */
final class FunctionParser {

    private static final String FORM = "a function is `name: func(a: u32) -> string;`";

    private final Tokens tokens;
    private final TypeParser types;
    private final ListParser lists;
    private final LeadParser leads;

    FunctionParser(Tokens tokens, TypeParser types, ListParser lists, LeadParser leads) {
        this.tokens = tokens;
        this.types = types;
        this.lists = lists;
        this.leads = leads;
    }

    /** {@code name: func(...);} of an interface. */
    FunctionTree free(Lead lead) {
        refuseAsyncInFront();
        Name name = tokens.name("a function");
        tokens.expect(":", FORM);
        return ended(type(lead, name, Call.FREE));
    }

    /** A function of a resource. */
    FunctionTree ofResource() {
        Lead lead = leads.lead();
        Token first = tokens.peek();
        if (first.isWord("constructor") && !tokens.peek(1).isSign(":")) {
            tokens.next();
            Name name = new Name("constructor", tokens.location(first));
            return ended(new FunctionTree(lead, name, Call.CONSTRUCTOR, false, parameters(), result()));
        }
        if (first.isWord("constructor")) {
            throw tokens.fail("a constructor has no name of its own", "write `constructor(a: u32);`");
        }
        refuseAsyncInFront();
        Name name = tokens.name("a method");
        tokens.expect(":", FORM);
        return ended(type(lead, name, tokens.acceptWord("static") ? Call.STATIC : Call.METHOD));
    }

    private void refuseAsyncInFront() {
        if (tokens.atWord("async") && tokens.peek(1).isName()) {
            String name = tokens.peek(1).text();
            throw tokens.fail("`async` stands in front of `func`", "write `" + name + ": async func(...)`");
        }
    }

    private FunctionTree ended(FunctionTree function) {
        tokens.endOfItem("function");
        return function;
    }

    /** What stands behind the colon. */
    FunctionTree type(Lead lead, Name name, Call call) {
        boolean isAsync = tokens.acceptWord("async");
        if (!tokens.acceptWord("func")) {
            throw tokens.fail("expected `func`, found " + tokens.peek().described(), notFunction(name));
        }
        return new FunctionTree(lead, name, call, isAsync, parameters(), result());
    }

    private String notFunction(Name name) {
        return tokens.peek().isName()
                ? "`" + name.text() + ": func(...)` is a function; fields stand in a `record`"
                : FORM;
    }

    private List<Part> parameters() {
        return lists.parentheses("list of parameters", this::parameter);
    }

    private Part parameter() {
        boolean bare = tokens.peek().isKeyword() && !tokens.peek(1).isSign(":");
        if (bare) {
            throw tokens.fail(
                    "a parameter without a name",
                    "write `name: " + tokens.peek().text() + "`");
        }
        Name name = tokens.name("a parameter");
        tokens.expect(":", "a parameter has a name and a type: `name: string`");
        return new Part(Lead.NONE, name, types.type());
    }

    private @Nullable TypeUse result() {
        if (!tokens.accept("->")) {
            return null;
        }
        boolean nothing =
                tokens.atWord("_") || (tokens.at("(") && tokens.peek(1).isSign(")"));
        if (nothing || tokens.at(";")) {
            throw tokens.fail("`->` without a type", "a function that gives nothing back ends behind its parameters");
        }
        if (tokens.at("(")) {
            throw tokens.fail(
                    "a function gives back one type, not a list of names", "give back a `record` or a `tuple<A, B>`");
        }
        return types.type();
    }
}
