package org.gainful.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG (ISO/IEC 15948): 8 bits a colour, no ancillary chunks, so the same picture is the same bytes.
 * ImageIO could do it, but looks for plug-ins and takes longer to wake up than the charts take to paint.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EIGHT_BIT_RGB = {8, 2, 0, 0, 0};
    /** Filter type 2: each byte less the one above it, which for charts is nearly always 0. */
    private static final byte UP = 2;

    private Png() {}

    static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(EIGHT_BIT_RGB)
                .array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", deflate(filtered(image)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Reads the pixels where they lie: {@code getRGB} takes longer than painting them. */
    private static byte[] filtered(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] bytes = new byte[image.getHeight() * (1 + 3 * width)];
        int to = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                bytes[to++] = UP;
            }
            int above = i < width ? 0 : pixels[i - width];
            bytes[to++] = (byte) ((pixels[i] >> 16) - (above >> 16));
            bytes[to++] = (byte) ((pixels[i] >> 8) - (above >> 8));
            bytes[to++] = (byte) (pixels[i] - above);
        }
        return bytes;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
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
