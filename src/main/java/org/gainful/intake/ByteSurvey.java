package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One pass over a file's bytes, before anything is parsed: how they begin, and the first line that is not
 * UTF-8, not Windows-1252, or holds a NUL. A second pass then parses with an encoding known to fit, so that no file has
 * to be held in memory.
 */
final class ByteSurvey {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 8;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer scratch = CharBuffer.allocate(CHUNK);
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private byte[] head = new byte[0];
    private int lines = 1;
    private byte last;
    private byte lastBefore;
    private boolean any;
    private int badUtf8;
    private int badWindows1252;
    private int nul;

    private ByteSurvey() {}

    static ByteSurvey of(InputStream in) throws IOException {
        ByteSurvey survey = new ByteSurvey();
        int read = 0;
        while (read >= 0) {
            read = in.read(survey.buffer.array(), survey.buffer.position(), survey.buffer.remaining());
            survey.take(Math.max(read, 0), read < 0);
        }
        return survey;
    }

    private void take(int read, boolean atEnd) {
        byte[] bytes = buffer.array();
        int from = buffer.position();
        int before = lines;
        lastBefore = last;
        if (head.length < HEAD) {
            int kept = head.length;
            head = Arrays.copyOf(head, kept + Math.min(read, HEAD - kept));
            System.arraycopy(bytes, from, head, kept, head.length - kept);
        }
        for (int i = from; i < from + read; i++) {
            look(bytes[i]);
        }
        any |= read > 0;
        buffer.limit(from + read).position(0);
        decode(atEnd, before);
        buffer.compact();
    }

    private void look(byte b) {
        if (b == '\n' && last == '\r') {
            last = b;
            return;
        }
        last = b;
        if (b == '\n' || b == '\r') {
            lines++;
        } else if (b == 0 && nul == 0) {
            nul = lines;
        } else if (b < 0 && badWindows1252 == 0 && isUndefinedInWindows1252(b & 0xFF)) {
            badWindows1252 = lines;
        }
    }

    /** The five bytes to which Windows-1252 gives no character. */
    private static boolean isUndefinedInWindows1252(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }

    private void decode(boolean atEnd, int lineBefore) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow() && badUtf8 == 0) {
            scratch.clear();
            result = utf8.decode(buffer, scratch, atEnd);
        }
        if (result.isError() && badUtf8 == 0) {
            badUtf8 = lineBefore + newlinesBefore(buffer.position());
        }
        if (badUtf8 > 0) {
            buffer.position(buffer.limit());
        }
    }

    /** Bytes left over from the chunk before begin a character, so a newline is never among them. */
    private int newlinesBefore(int end) {
        byte[] bytes = buffer.array();
        int count = 0;
        byte before = lastBefore;
        for (int i = 0; i < end; i++) {
            boolean newline = bytes[i] == '\r' || bytes[i] == '\n' && before != '\r';
            count += newline ? 1 : 0;
            before = bytes[i];
        }
        return count;
    }

    boolean isEmpty() {
        return !any;
    }

    /** The first bytes, up to eight. */
    byte[] head() {
        return head.clone();
    }

    /** How many physical lines there are; a last one without content is none. */
    int lines() {
        return last == '\n' || last == '\r' || !any ? lines - 1 : lines;
    }

    /** The first line with bytes that are not UTF-8, 0 for none. */
    int firstLineNotUtf8() {
        return badUtf8;
    }

    /** The first line with a byte that is not Windows-1252, 0 for none. */
    int firstLineNotWindows1252() {
        return badWindows1252;
    }

    /** The first line with a NUL byte, 0 for none. */
    int firstLineWithNul() {
        return nul;
    }
}
