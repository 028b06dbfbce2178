package dev.assay.web.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture of 1200 by 630 pixels, the size that sites show beside a link: a title over a line of text.
final class SharePicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 90;
    private static final int LARGEST = 84;
    private static final int SMALLEST = 40;

    private static final Color PAPER = new Color(0xfdfdfb);
    private static final Color INK = new Color(0x1b2124);
    private static final Color SOFT = new Color(0x515b5f);
    private static final Color ACCENT = new Color(0x0d5560);

    private SharePicture() {}

    /// The picture as PNG.
    static byte[] of(String title, String line) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(ACCENT);
            graphics.fillRect(0, HEIGHT - 14, WIDTH, 14);
            brand(graphics);
            int below = title(graphics, title);
            graphics.setColor(SOFT);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
            graphics.drawString(line, MARGIN, below + 30);
        } finally {
            graphics.dispose();
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return png.toByteArray();
    }

    /// The scales and the name, as on top of every page.
    private static void brand(Graphics2D graphics) {
        var scales = new Path2D.Double();
        scales.moveTo(12, 3);
        scales.lineTo(12, 21);
        scales.moveTo(4, 7);
        scales.lineTo(20, 7);
        for (int x : new int[] {4, 20}) {
            scales.moveTo(x, 7);
            scales.lineTo(x - 2.5, 14);
            scales.curveTo(x - 1.5, 16.2, x + 1.5, 16.2, x + 2.5, 14);
            scales.closePath();
        }
        scales.moveTo(8, 21);
        scales.lineTo(16, 21);
        Graphics2D placed = (Graphics2D) graphics.create(MARGIN - 6, 70, 80, 80);
        placed.scale(2.6, 2.6);
        placed.setColor(ACCENT);
        placed.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        placed.draw(scales);
        placed.dispose();
        graphics.setColor(INK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        graphics.drawString("Assay", MARGIN + 70, 116);
    }

    /// Writes the title as large as fits in three lines, and answers where the next line goes.
    private static int title(Graphics2D graphics, String title) {
        graphics.setColor(INK);
        for (int size = LARGEST; ; size -= 4) {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            List<String> lines = lines(graphics.getFontMetrics(), title);
            if (lines.size() <= 3 || size <= SMALLEST) {
                int y = 230 + size;
                for (String each : lines) {
                    graphics.drawString(each, MARGIN, y);
                    y += size * 6 / 5;
                }
                return y;
            }
        }
    }

    private static List<String> lines(FontMetrics metrics, String text) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ", -1)) {
            String longer = lines.getLast().isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.getLast().isEmpty() || metrics.stringWidth(longer) <= WIDTH - 2 * MARGIN) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
