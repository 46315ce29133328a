package dev.flight.yaml;

import java.util.List;

/** One YAML document: its root and the comments beside it. */
public final class Document {

    private final SourceText source;
    private final Node root;

    Document(SourceText source, Node root) {
        this.source = source;
        this.root = root;
    }

    public Node root() {
        return root;
    }

    public SourceText source() {
        return source;
    }

    /** The comments that contain the word, top to bottom. */
    public List<Comment> comments(String word) {
        return source.text().contains(word) ? new Layout(source, root).comments(word) : List.of();
    }
}
