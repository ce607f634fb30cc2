#include "foundation/images/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <vips/vips8>

namespace alongside::images::picture_test {
namespace {

using testing::HasSubstr;
using testing::Not;
using vips::VImage;

constexpr const char* secret_place = "51.501364 north, 0.14189 west";
constexpr const char* secret_xmp = "<x:xmpmeta>written by Somebody Private</x:xmpmeta>";

/// A picture of two colours, left and right, with all that a telephone writes beside it.
VImage made(int width, int height) {
  [[maybe_unused]] static const int started = VIPS_INIT("test");
  VImage image = VImage::black(width, height).bandjoin({40.0, 90.0}) + 60;
  image = image.cast(VIPS_FORMAT_UCHAR)
              .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB))
              .copy_memory();
  image.draw_rect({250.0, 20.0, 20.0}, 0, 0, width / 2, height,
                  VImage::option()->set("fill", true));
  return image;
}

VImage with_metadata(VImage image, int orientation = 1) {
  image.set("exif-ifd3-GPSLatitudeRef", "N");
  image.set("exif-ifd0-Artist", secret_place);
  image.set("orientation", orientation);
  const std::string xmp = secret_xmp;
  vips_image_set_blob_copy(image.get_image(), "xmp-data", xmp.data(), xmp.size());
  const std::string iptc = "Photoshop 3.0 somebody's name";
  vips_image_set_blob_copy(image.get_image(), "iptc-data", iptc.data(), iptc.size());
  return image;
}

std::string saved(const VImage& image, const char* as) {
  void* bytes = nullptr;
  std::size_t size = 0;
  image.write_to_buffer(as, &bytes, &size);
  std::string text(static_cast<const char*>(bytes), size);
  g_free(bytes);
  return text;
}

void put_number(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xffU);
}

std::uint32_t check_sum(std::string_view bytes) {
  std::uint32_t crc = 0xffffffffU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xedb88320U : crc >> 1U;
  }
  return ~crc;
}

std::string chunk_of_png(const std::string& name_and_content) {
  std::string chunk;
  put_number(chunk, static_cast<std::uint32_t>(name_and_content.size() - 4));
  chunk += name_and_content;
  put_number(chunk, check_sum(name_and_content));
  return chunk;
}

/// The EXIF of a camera (TIFF 6.0) with an orientation and an artist.
std::string exif_block(int orientation) {
  std::string exif("MM\0\x2a\0\0\0\x08\0\x02", 10);
  exif += std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + static_cast<char>(orientation) +
          std::string("\0\0", 2);
  exif += std::string("\x01\x3b\0\x02\0\0\0", 7) + static_cast<char>(30) +
          std::string("\0\0\0\x26", 4) + std::string("\0\0\0\0", 4);
  return exif + std::string(secret_place).substr(0, 30);
}

/// What a telephone writes. libvips writes no EXIF into a PNG, so that is put there by hand.
std::string from_telephone(const VImage& image, std::string_view kind, int orientation = 1) {
  std::string bytes = saved(with_metadata(image, orientation), std::string(kind).c_str());
  if (kind != ".png") return bytes;
  constexpr std::size_t head_end = 8 + 25;  // The signature and IHDR.
  bytes.insert(head_end, chunk_of_png("eXIf" + exif_block(orientation)) +
                             chunk_of_png(std::string("tEXtAuthor\0", 11) + secret_place) +
                             chunk_of_png(std::string("tEXtComment\0", 12) + secret_xmp));
  return bytes;
}

VImage loaded(const std::string& bytes) {
  return VImage::new_from_buffer(bytes.data(), bytes.size(), "").copy_memory();
}

Picture picture_of(const std::string& bytes) {
  auto result = rewritten(bytes);
  if (const auto* fault = std::get_if<PictureFault>(&result)) {
    ADD_FAILURE() << "refused: " << static_cast<int>(*fault);
    return {};
  }
  return std::get<Picture>(std::move(result));
}

std::optional<PictureFault> fault_of(std::string_view bytes) {
  const auto result = rewritten(bytes);
  const auto* fault = std::get_if<PictureFault>(&result);
  return fault == nullptr ? std::nullopt : std::optional(*fault);
}

class EachKind : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Pictures, EachKind, testing::Values(".jpg", ".png", ".webp"));

TEST_P(EachKind, LosesEveryMetadataField) {
  const std::string before = from_telephone(made(400, 300), GetParam());
  ASSERT_THAT(before, HasSubstr(secret_place));
  ASSERT_THAT(before, HasSubstr("Somebody Private"));
  const Picture picture = picture_of(before);
  for (const std::string& bytes : {picture.large, picture.thumbnail}) {
    for (const char* mark :
         {secret_place, "Somebody Private", "Exif", "EXIF", "eXIf", "http://ns.", "xmp", "XMP",
          "iTXt", "tEXt", "iCCP", "ICCP", "ICC_PROFILE", "Photoshop", "GPS"}) {
      EXPECT_THAT(bytes, Not(HasSubstr(mark))) << mark;
    }
    const VImage again = loaded(bytes);
    for (const char* field : {"exif-data", "xmp-data", "iptc-data", "icc-profile-data"}) {
      EXPECT_EQ(again.get_typeof(field), 0U) << field;
    }
  }
}

TEST_P(EachKind, ComesInTwoSizesOfTheSameKind) {
  const Picture picture = picture_of(saved(made(3000, 1500), GetParam()));
  EXPECT_EQ(picture.width, large_side);
  EXPECT_EQ(picture.height, large_side / 2);
  EXPECT_EQ(loaded(picture.large).width(), large_side);
  EXPECT_EQ(loaded(picture.thumbnail).width(), thumbnail_side);
  EXPECT_EQ(picture_kind(picture.large), picture.kind);
  EXPECT_EQ(picture_kind(picture.thumbnail), picture.kind);
}

TEST_P(EachKind, IsNotMadeLarger) {
  const Picture picture = picture_of(saved(made(40, 30), GetParam()));
  EXPECT_EQ(picture.width, 40);
  EXPECT_EQ(loaded(picture.thumbnail).height(), 30);
}

TEST_P(EachKind, StandsUprightWithoutTheFieldThatSaidSo) {
  const Picture picture = picture_of(from_telephone(made(400, 200), GetParam(), 6));
  EXPECT_EQ(picture.width, 200);
  EXPECT_EQ(picture.height, 400);
  const VImage upright = loaded(picture.large);
  EXPECT_GT(upright.getpoint(100, 20)[0], 200);  // What was left is above now.
  EXPECT_LT(upright.getpoint(100, 380)[0], 120);
}

TEST_P(EachKind, IsRefusedWhenItIsCutOff) {
  const std::string whole = saved(made(1200, 900), GetParam());
  ASSERT_FALSE(fault_of(whole));
  for (const double part : {0.9, 0.5, 0.1}) {
    const auto size = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
    EXPECT_EQ(fault_of(std::string_view(whole).substr(0, size)), PictureFault::broken) << part;
  }
}

TEST_P(EachKind, LosesWhatStandsBehindIt) {
  const std::string page = "<script>alert('polyglot')</script>";
  const auto result = rewritten(saved(made(64, 64), GetParam()) + page);
  if (const auto* picture = std::get_if<Picture>(&result)) {
    EXPECT_THAT(picture->large, Not(HasSubstr("polyglot")));
  }
}

TEST(Pictures, KeepsWhatCanBeSeenThrough) {
  const VImage image = made(50, 50).bandjoin(128);
  EXPECT_EQ(loaded(picture_of(saved(image, ".png")).large).bands(), 4);
}

TEST(Pictures, TakesSixteenBitsAndPrintersColours) {
  const VImage deep = (made(50, 50).cast(VIPS_FORMAT_USHORT) * 256)
                          .cast(VIPS_FORMAT_USHORT)
                          .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_RGB16));
  const VImage shown = loaded(picture_of(saved(deep, ".png")).large);
  EXPECT_EQ(shown.format(), VIPS_FORMAT_UCHAR);
  EXPECT_GT(shown.getpoint(5, 5)[0], 200);
  const VImage print = made(50, 50).bandjoin(0).copy(
      VImage::option()->set("interpretation", VIPS_INTERPRETATION_CMYK));
  EXPECT_EQ(loaded(picture_of(saved(print, ".jpg")).large).bands(), 3);
}

/// The head of a PNG of that size, and no more: to decode it is not possible.
std::string head_of_png(std::uint32_t width, std::uint32_t height) {
  std::string head = "IHDR";
  put_number(head, width);
  put_number(head, height);
  head += std::string("\x08\x02\x00\x00\x00", 5);
  std::string png = "\x89PNG\r\n\x1a\n";
  put_number(png, 13);
  png += head;
  put_number(png, check_sum(head));
  return png + chunk_of_png("IDAT") + chunk_of_png("IEND");
}

TEST(Pictures, RefusesAHugePictureByItsHeadAlone) {
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(fault_of(head_of_png(30'000, 30'000)), PictureFault::too_large);
  EXPECT_EQ(fault_of(head_of_png(most_side + 1, 1)), PictureFault::too_large);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
  // Of a size that is taken, the same head is known to be cut off.
  EXPECT_EQ(fault_of(head_of_png(300, 300)), PictureFault::broken);
}

TEST(Pictures, GoesByContentAndTakesThreeKindsAlone) {
  for (const std::string& bytes :
       {std::string(), std::string("GIF89a\x01\0\x01\0", 10),
        std::string("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), std::string("%PDF-1.7"),
        std::string("BM6\0\0\0", 6), std::string("II*\0", 4),
        std::string("\0\0\0\x18"
                    "ftypheic",
                    12)}) {
    EXPECT_EQ(fault_of(bytes), PictureFault::not_a_picture);
    EXPECT_EQ(picture_kind(bytes), std::nullopt);
  }
  EXPECT_EQ(fault_of("\xff\xd8\xff and then words"), PictureFault::broken);
}

}  // namespace
}  // namespace alongside::images::picture_test
