package dev.flight.conformance.source;

import dev.flight.conformance.source.Shape.AnyShape;
import dev.flight.conformance.source.Shape.BooleanShape;
import dev.flight.conformance.source.Shape.ForeignShape;
import dev.flight.conformance.source.Shape.InterfaceShape;
import dev.flight.conformance.source.Shape.ListShape;
import dev.flight.conformance.source.Shape.Literal;
import dev.flight.conformance.source.Shape.LiteralsShape;
import dev.flight.conformance.source.Shape.MapShape;
import dev.flight.conformance.source.Shape.NullableShape;
import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.conformance.source.Shape.ObjectShape;
import dev.flight.conformance.source.Shape.RefShape;
import dev.flight.conformance.source.Shape.StringShape;
import dev.flight.conformance.source.Shape.TupleShape;
import dev.flight.conformance.source.Shape.UnionShape;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the extractors print; it is the same for each language. */
final class SourceModelReader {

    private SourceModelReader() {}

    static SourceModel read(String json) {
        JsonValues root = JsonValues.parse(json);
        return new SourceModel(
                Language.valueOf(root.text("language").toUpperCase(Locale.ROOT)),
                root.text("compiler"),
                root.texts("files"),
                root.objects("errors").stream().map(SourceModelReader::mistake).toList(),
                root.objects("types").stream().map(SourceModelReader::type).toList());
    }

    private static SourceMistake mistake(JsonValues json) {
        return new SourceMistake(placeOf(json), json.text("message"));
    }

    private static SourceType type(JsonValues json) {
        return new SourceType(
                json.text("id"),
                json.text("name"),
                json.text("package"),
                json.flag("own"),
                json.flag("exported"),
                json.textOrNull("mapped"),
                placeOf(json),
                json.textOrNull("writer"),
                json.textOrNull("reader"),
                json.textOrNull("promoted"),
                shapeOf(json, "shape"));
    }

    private static SourcePlace placeOf(JsonValues json) {
        SourcePlace at = placeOrNull(json);
        return at == null ? new SourcePlace("", 1, 1, 1) : at;
    }

    private static @Nullable SourcePlace placeOrNull(JsonValues json) {
        JsonValues at = json.inner("at");
        return at == null
                ? null
                : new SourcePlace(at.text("file"), at.number("line"), at.number("column"), at.number("length"));
    }

    private static SourceField field(JsonValues json) {
        return new SourceField(
                json.text("wire"),
                json.text("name"),
                json.flag("tagged"),
                json.flag("optional"),
                json.flag("undefined"),
                json.flag("quoted"),
                placeOrNull(json),
                shapeOf(json, "type"));
    }

    private static Literal literal(JsonValues json) {
        return new Literal(json.text("value"), json.text("name"), placeOrNull(json));
    }

    private static Shape shapeOf(JsonValues json, String name) {
        JsonValues inner = json.inner(name);
        return inner == null ? new ForeignShape("?") : shape(inner);
    }

    private static Shape shape(JsonValues json) {
        String text = json.text("text");
        return switch (json.text("kind")) {
            case "object" ->
                new ObjectShape(
                        text,
                        json.objects("fields").stream()
                                .map(SourceModelReader::field)
                                .toList());
            case "number" -> new NumberShape(text, NumberFormat.named(json.text("format")));
            case "string" -> new StringShape(text);
            case "boolean" -> new BooleanShape(text);
            case "any" -> new AnyShape(text, false);
            case "raw" -> new AnyShape(text, true);
            case "interface" -> new InterfaceShape(text);
            case "literals" ->
                new LiteralsShape(
                        text,
                        json.objects("values").stream()
                                .map(SourceModelReader::literal)
                                .toList(),
                        json.flag("open"),
                        json.flag("numeric") ? NumberFormat.named(json.text("format")) : null);
            case "list" -> new ListShape(text, shapeOf(json, "element"));
            case "tuple" -> new TupleShape(text, shapes(json, "elements"));
            case "map" -> new MapShape(text, shapeOf(json, "key"), shapeOf(json, "element"));
            case "nullable" -> new NullableShape(text, shapeOf(json, "element"));
            case "ref" -> new RefShape(text, json.text("ref"));
            case "union" -> new UnionShape(text, shapes(json, "alternatives"));
            default -> new ForeignShape(text);
        };
    }

    private static List<Shape> shapes(JsonValues json, String name) {
        return json.objects(name).stream().map(SourceModelReader::shape).toList();
    }
}
