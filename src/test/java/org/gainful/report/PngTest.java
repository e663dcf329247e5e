package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PngTest {
    @Test
    void keepsFewColoursExactly() throws IOException {
        BufferedImage image = new BufferedImage(16, 17, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x010203 * i & 0xFFFFFF);
        }
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(Png.encode(image, "")));
        for (int i = 0; i < 256; i++) {
            assertThat(back.getRGB(i % 16, i / 16)).isEqualTo(image.getRGB(i % 16, i / 16));
        }
    }

    @Test
    void keepsCommonColoursAndTheNearestToRareOnes() throws IOException {
        BufferedImage image = new BufferedImage(400, 4, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            image.setRGB(x, 0, Color.ORANGE.getRGB());
            image.setRGB(x, 1, 0x12436D);
            image.setRGB(x, 2, x / 2 << 16 | 0x80 << 8 | x % 2);
            image.setRGB(x, 3, x / 2 << 16 | 0x80 << 8);
        }
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(Png.encode(image, "")));
        for (int x = 0; x < 400; x++) {
            assertThat(back.getRGB(x, 0)).isEqualTo(Color.ORANGE.getRGB());
            assertThat(back.getRGB(x, 1) & 0xFFFFFF).isEqualTo(0x12436D);
            assertThat((back.getRGB(x, 2) >> 16 & 0xFF) - x / 2).isBetween(-1, 1);
        }
    }

    @Test
    void carriesItsNoticeAsText() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        byte[] png = Png.encode(image, "A rebuild \u2013 nobody real.");
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        Node text = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                .getElementsByTagName("iTXtEntry")
                .item(0);
        assertThat(((Element) text).getAttribute("keyword")).isEqualTo("Warning");
        assertThat(((Element) text).getAttribute("text")).isEqualTo("A rebuild \u2013 nobody real.");
    }
}
