package org.gainful.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (ISO/IEC 15948) with a palette and, of the ancillary chunks, only the notice it carries as text
 * (iTXt, keyword "Warning"), so the same picture is the same bytes.
 * ImageIO could do it, but looks for plug-ins and takes longer to wake up than the charts take to paint.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** 8 bits a pixel, each a place of the palette; the only compression and filtering there are; not interlaced. */
    private static final byte[] INDEXED = {8, 3, 0, 0, 0};

    /** Of 9. On charts the default, 6, takes four times as long and saves one byte in twenty. */
    private static final int LEVEL = 3;

    private Png() {}

    /** The picture must be of the type {@code TYPE_INT_RGB}; the notice is empty for none. */
    static byte[] encode(BufferedImage image, String notice) {
        // The pixels where they lie: getRGB takes longer than painting them.
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Palette palette = Palette.of(pixels, image.getWidth());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(INDEXED)
                .array();
        chunk(out, "IHDR", header);
        if (!notice.isEmpty()) {
            chunk(out, "iTXt", text(notice));
        }
        chunk(out, "PLTE", palette.bytes());
        chunk(out, "IDAT", deflate(palette.lines(pixels, image.getWidth())));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Keyword, not compressed, no language, no translated keyword, then the words. */
    private static byte[] text(String notice) {
        return ("Warning\0\0\0\0\0" + notice).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        out.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
