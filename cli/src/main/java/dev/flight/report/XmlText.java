package dev.flight.report;

import dev.flight.text.SafeText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML text being written: two spaces an indent, LF line ends. Text goes in escaped, so that a parser gives it back
 * to the character, but for those that XML 1.0 forbids.
 *
 * <p>Our own and not the JDK's, which writes line breaks in attributes as they are: a parser turns those into spaces.
 */
public final class XmlText {

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    public XmlText() {
        this("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** A text that starts with another line than the declaration of XML, as HTML does. */
    public XmlText(String firstLine) {
        out = new StringBuilder(firstLine).append('\n');
    }

    public XmlText start(String element) {
        closeTag();
        indent();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** An attribute of the element just started. */
    public XmlText attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value, true)).append('"');
        return this;
    }

    public XmlText attribute(String name, long value) {
        return attribute(name, Long.toString(value));
    }

    /** Ends the innermost element. */
    public XmlText end() {
        String element = open.pop();
        if (inTag) {
            out.append("/>\n");
            inTag = false;
        } else {
            indent();
            out.append("</").append(element).append(">\n");
        }
        return this;
    }

    /** Ends the innermost element with text, and nothing else, in it. */
    public XmlText end(String text) {
        out.append('>')
                .append(escape(text, false))
                .append("</")
                .append(open.pop())
                .append(">\n");
        inTag = false;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void closeTag() {
        if (inTag) {
            out.append(">\n");
            inTag = false;
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private static String escape(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder();
        SafeText.xml(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                default -> append(c, attribute, escaped);
            }
        });
        return escaped.toString();
    }

    /** A parser normalises a carriage return anywhere, and tab and line feed in an attribute, unless they are references. */
    private static void append(int c, boolean attribute, StringBuilder escaped) {
        if (SafeText.isHidden(c) && (attribute || (c != '\n' && c != '\t'))) {
            escaped.append("&#").append(c).append(';');
        } else {
            escaped.appendCodePoint(c);
        }
    }
}
