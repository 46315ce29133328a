package dev.flight.wit.syntax;

import java.util.Set;

/** Skips what cannot be read, to where reading can go on. */
final class Recovery {

    static final Set<String> TYPES = Set.of("type", "record", "variant", "enum", "flags", "resource");
    private static final Set<String> MEMBERS = Set.of("use", "import", "export", "include");
    private static final Set<String> ITEMS = Set.of("interface", "world", "package");

    private final Tokens tokens;

    Recovery(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a definition starts here: a keyword and a name, as nothing else has. */
    boolean atDefinition() {
        Token token = tokens.peek();
        return isAny(token, TYPES, MEMBERS, ITEMS)
                && tokens.peek(1).isName()
                && !tokens.peek(1).isWord("with");
    }

    /** Whether a name of a type, interface or world should follow. */
    static boolean begins(Token token) {
        return isAny(token, TYPES, ITEMS);
    }

    /** Whether an interface, world or package starts here. */
    boolean atItem() {
        return isAny(tokens.peek(), ITEMS)
                && tokens.peek(1).isName()
                && !tokens.peek(2).isSign(",");
    }

    /** To the comma behind this part of a list, or whatever ends the list. */
    void toNextPart(int start, String close) {
        Depth depth = new Depth();
        for (int i = start; i < tokens.position(); i++) {
            depth.pass(tokens.get(i));
        }
        while (!tokens.atEnd() && !endsPart(tokens.peek(), depth, close)) {
            depth.pass(tokens.next());
        }
    }

    private boolean endsPart(Token token, Depth depth, String close) {
        boolean ends = depth.braces == 0 && (isAnySign(token, ";", "}") || startsPart());
        return ends || (depth.isZero() && (token.isSign(",") || token.isSign(close)));
    }

    /** How many brackets of each kind are open. */
    private static final class Depth {

        private int braces;
        private int parentheses;
        private int angles;

        void pass(Token token) {
            braces = Math.max(0, braces + step(token, "{", "}"));
            parentheses = Math.max(0, parentheses + step(token, "(", ")"));
            angles = Math.max(0, angles + step(token, "<", ">"));
        }

        boolean isZero() {
            return braces + parentheses + angles == 0;
        }
    }

    /** Behind the {@code ;} or block of this member, or in front of whatever ends the block around it. */
    void toNextMember(int start) {
        while (!tokens.atEnd() && !tokens.at("}")) {
            boolean moved = tokens.position() > start;
            if (moved && (startsMember() || atItem())) {
                return;
            }
            if (tokens.at("{")) {
                skipBlock();
                tokens.accept(";");
                return;
            }
            if (tokens.next().isSign(";")) {
                return;
            }
        }
    }

    /** In front of the next interface, world or package, or the end of the package around it. */
    void toNextItem(int start, boolean nested) {
        while (!tokens.atEnd() && !(nested && tokens.at("}"))) {
            if (tokens.position() > start && (atItem() || (tokens.at("@") && tokens.isFirstOnLine(0)))) {
                return;
            }
            if (tokens.at("{")) {
                skipBlock();
            } else {
                tokens.next();
            }
        }
    }

    private void skipBlock() {
        int depth = 0;
        do {
            depth += step(tokens.next(), "{", "}");
        } while (depth > 0 && !tokens.atEnd() && !(tokens.isFirstOnLine(0) && atItem()));
    }

    private boolean startsPart() {
        return tokens.isFirstOnLine(0)
                && (atDefinition() || (tokens.peek().isName() && tokens.peek(1).isSign(":")));
    }

    private boolean startsMember() {
        return startsPart() || (tokens.isFirstOnLine(0) && tokens.at("@"));
    }

    private static int step(Token token, String open, String close) {
        if (token.kind() != Token.Kind.SIGN) {
            return 0;
        }
        return open.contains(token.text()) ? 1 : close.contains(token.text()) ? -1 : 0;
    }

    @SafeVarargs
    private static boolean isAny(Token token, Set<String>... words) {
        for (Set<String> each : words) {
            if (token.kind() == Token.Kind.WORD && each.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnySign(Token token, String... signs) {
        for (String sign : signs) {
            if (token.isSign(sign)) {
                return true;
            }
        }
        return false;
    }
}
