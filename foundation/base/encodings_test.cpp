#include "foundation/base/encodings.h"

#include <gtest/gtest.h>

namespace alongside::encodings_test {
namespace {

using namespace std::string_view_literals;

TEST(Utf16, IsKnownByItsMarkOrByPlainLetters) {
  EXPECT_EQ(utf16_order("\xff\xfe"), ByteOrder::little);
  EXPECT_EQ(utf16_order("\xfe\xff"), ByteOrder::big);
  EXPECT_EQ(utf16_order("i\0d\0,\0"sv), ByteOrder::little);
  EXPECT_EQ(utf16_order("\0i\0d\0,"sv), ByteOrder::big);
  EXPECT_EQ(utf16_order("id,name\n"), std::nullopt);
  EXPECT_EQ(utf16_order("i\0"sv), std::nullopt);
  EXPECT_EQ(utf16_order("\0\0\0\0\0\0"sv), std::nullopt);
  EXPECT_EQ(utf16_order(""), std::nullopt);
}

TEST(Utf16, ComesOutWithoutItsMark) {
  EXPECT_EQ(from_utf16("\xff\xfe"
                       "h\0\x75\x01\x3d\xd8\x00\xde"sv,
                       ByteOrder::little),
            "hŵ😀");
  EXPECT_EQ(from_utf16("\xfe\xff\0h\x01\x75\xd8\x3d\xde\x00"sv, ByteOrder::big), "hŵ😀");
}

TEST(Utf16, MarksWhatIsNoLetterAndGoesOn) {
  EXPECT_EQ(from_utf16("\x3d\xd8h\0"sv, ByteOrder::little), "\xEF\xBF\xBDh");
  EXPECT_EQ(from_utf16("h\0i"sv, ByteOrder::little), "h");
}

TEST(Windows1252, HasItsOwnLettersBetween0x80And0x9f) {
  EXPECT_EQ(from_windows_1252("caf\xe9 \x80 \x93so\x94 \x96"), "café € “so” –");
  EXPECT_EQ(from_windows_1252("\x81"), "\xC2\x81");
}

}  // namespace
}  // namespace alongside::encodings_test
