package dev.flight.wit.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** What a doc comment says, without its marks. */
final class DocText {

    private DocText() {}

    /** Whether it is one: {@code ////} and {@code /***} draw lines, {@code /**}{@code /} is empty. */
    static boolean isDoc(String comment) {
        return comment.startsWith("///")
                ? !comment.startsWith("////")
                : comment.startsWith("/**") && !comment.startsWith("/***") && comment.length() > "/**/".length();
    }

    static String of(String comment) {
        return comment.startsWith("///") ? lines(comment) : block(comment);
    }

    /** A carriage return alone does not end a line comment, and ends a line. */
    private static String lines(String comment) {
        return comment.substring(3).lines().map(DocText::line).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
    }

    private static String block(String comment) {
        List<String> lines = comment.substring(3, comment.length() - 2).lines().toList();
        boolean gutter =
                lines.stream().skip(1).map(String::strip).allMatch(each -> each.isEmpty() || each.startsWith("*"));
        return lines.stream()
                .map(String::strip)
                .map(each -> gutter && each.startsWith("*") ? each.substring(1).strip() : each)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
