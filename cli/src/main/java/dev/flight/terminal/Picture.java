package dev.flight.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A screen as the lines that JLine compares and draws. */
final class Picture {

    private Picture() {}

    static List<AttributedString> of(Screen screen, ColourDepth depth) {
        List<AttributedString> lines = new ArrayList<>(screen.size().rows());
        for (int row = 0; row < screen.size().rows(); row++) {
            lines.add(line(screen, row, depth));
        }
        return lines;
    }

    private static AttributedString line(Screen screen, int row, ColourDepth depth) {
        AttributedStringBuilder line = new AttributedStringBuilder(screen.size().columns());
        for (int column = 0; column < screen.size().columns(); column++) {
            line.style(depth.style(screen.inkAt(row, column)));
            line.append(screen.cell(row, column));
        }
        return line.toAttributedString();
    }
}
