package dev.flight.report.html;

import dev.flight.report.XmlText;
import dev.flight.text.Printable;
import java.util.List;

/**
 * HTML being written, well-formed as XML too. Every text that goes in is made printable and escaped here, so no name from a
 * file can add markup, turn the direction of writing or hide.
 */
public final class Html {

    private final XmlText xml = new XmlText("<!DOCTYPE html>");
    private int figures;

    Html() {}

    public Html start(String element) {
        xml.start(element);
        return this;
    }

    public Html start(String element, String cssClass) {
        return start(element).attribute("class", cssClass);
    }

    /** An attribute of the element just started. */
    public Html attribute(String name, String value) {
        xml.attribute(name, Printable.of(value));
        return this;
    }

    /** Ends the innermost element, which has others in it or is one that HTML knows to be empty. */
    public Html end() {
        xml.end();
        return this;
    }

    /** A whole element with text in it. */
    public Html text(String element, String text) {
        xml.start(element).end(Printable.of(text));
        return this;
    }

    public Html text(String element, String cssClass, String text) {
        xml.start(element).attribute("class", cssClass).end(Printable.of(text));
        return this;
    }

    /** Facts in one paragraph, none of them broken while it fits a line. */
    public Html facts(List<String> facts) {
        start("p", "facts");
        facts.forEach(fact -> text("span", fact));
        return end();
    }

    /** A text of our own, with line breaks kept. */
    Html raw(String element, String ownText) {
        xml.start(element).end(ownText);
        return this;
    }

    /** Starts a picture that is read out as its title and description. */
    Svg svg(int width, int height, String title, String description) {
        figures++;
        String id = "figure-" + figures;
        start("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "0 0 " + width + " " + height)
                .attribute("role", "img")
                .attribute("aria-labelledby", id + "-title " + id + "-text");
        start("title").attribute("id", id + "-title").endWith(title);
        start("desc").attribute("id", id + "-text").endWith(description);
        return new Svg(this);
    }

    Html endWith(String text) {
        xml.end(Printable.of(text));
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
