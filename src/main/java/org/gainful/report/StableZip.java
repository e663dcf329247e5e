package org.gainful.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook's archive so that the same workbook is the same bytes: files in one order, at one time, and not
 * compressed, since two machines may have two versions of zlib. Takes out what the library cannot be told to leave out:
 * the moment of creation, in whose place the language stands, and the filters and coloured
 * stripes of marked-up tables.
 */
final class StableZip {
    /**
     * A local time, so that no time zone enters. Not the first moment a zip can hold: Java takes that for "earlier still"
     * and adds a second time that does depend on the zone.
     */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String FIRST = "[Content_Types].xml";
    private static final String LANGUAGE = "<dc:language>en-GB</dc:language>";

    private StableZip() {}

    static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files(archive).entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Content types first, as readers expect, then by name. Read through a file, since the library writes sizes where
     * only a reader that can go to the archive's end finds them.
     */
    private static SortedMap<String, byte[]> files(byte[] archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder()));
        Path file = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(file, archive);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    files.put(entry.getName(), settled(entry.getName(), bytes));
                }
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }

    private static byte[] settled(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.equals("docProps/core.xml")) {
            return text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", LANGUAGE)
                    .getBytes(StandardCharsets.UTF_8);
        }
        return name.startsWith("xl/tables/")
                ? text.replaceAll("<(autoFilter|tableStyleInfo)[^>]*/>", "").getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
