#include "slices/files/kinds.h"

#include <gtest/gtest.h>

#include "slices/files/testing/made_files.h"
#include "slices/files/zip_listing.h"

namespace alongside::files::kinds_test {
namespace {

using namespace made;

struct Case {
  const char* name;
  std::string bytes;
  std::optional<Kind> kind;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(kind_of(one.bytes), one.kind) << one.name;
}

TEST(Kinds, GoByContent) {
  expect({{"jpeg", "\xff\xd8\xff\xe0 and so on", Kind::jpeg},
          {"png", "\x89PNG\r\n\x1a\n and so on", Kind::png},
          {"webp", "RIFF\x10\x20\x30\x40WEBPVP8 and so on", Kind::webp},
          {"pdf", pdf(), Kind::pdf},
          {"docx", docx(), Kind::docx},
          {"xlsx", zip({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}}), Kind::xlsx},
          {"odt", odt(), Kind::odt},
          {"text", "Words, and a tab\tand ünïcode.\r\n", Kind::text},
          {"text with a mark", "\xef\xbb\xbfWords", Kind::text},
          {"mp3", mp3(), Kind::mp3},
          {"mp3 with a tag", std::string("ID3\x04\0\0\0\0\0\x05", 10) + "12345" + mp3(), Kind::mp3},
          {"opus", ogg("OpusHead"), Kind::ogg},
          {"vorbis", ogg("\x01vorbis"), Kind::ogg},
          {"wav", wav(), Kind::wav},
          {"m4a", m4a({"soun"}), Kind::m4a}});
}

TEST(Kinds, OthersAreNotTaken) {
  expect({{"nothing", "", std::nullopt},
          {"a page", "<!doctype html><script>alert(1)</script>", std::nullopt},
          {"a page after spaces", " \n\t<html>", std::nullopt},
          {"a page after a mark", "\xef\xbb\xbf<html>", std::nullopt},
          {"a drawing", "<svg onload=\"alert(1)\"/>", std::nullopt},
          {"a program",
           std::string("\x7f"
                       "ELF\x02\x01",
                       6),
           std::nullopt},
          {"a program of Windows", std::string("MZ\x90\0\x03", 5), std::nullopt},
          {"zeros", std::string(100, '\0'), std::nullopt},
          {"other encodings", "caf\xe9", std::nullopt},
          {"PostScript", "%!PS-Adobe-3.0", std::nullopt},
          {"GIF", std::string("GIF89a\x01\0\x01\0", 10), std::nullopt},
          {"a film", m4a({"soun", "vide"}), std::nullopt},
          {"a film without sound", m4a({"vide"}), std::nullopt},
          {"an archive", zip({{"a.exe", "MZ"}}), std::nullopt},
          {"a Java archive", zip({{"META-INF/MANIFEST.MF", "x"}}), std::nullopt},
          {"a page in an archive", zip({{"mimetype", "application/epub+zip"}}), std::nullopt},
          {"video in Ogg", ogg("\x80theora"), std::nullopt},
          {"film in RIFF",
           "RIFF\x10\x20\x30\x40"
           "AVI LIST",
           std::nullopt}});
}

TEST(Kinds, PapersWithMacrosAreNotTaken) {
  expect(
      {{"docm",
        zip({{"[Content_Types].xml", "x"},
             {"word/document.xml", "x"},
             {"word/vbaProject.bin", "x"}}),
        std::nullopt},
       {"odt with Basic",
        zip({{"mimetype", odt_type}, {"content.xml", "x"}, {"Basic/Standard/Module1.xml", "x"}}),
        std::nullopt},
       {"both at once",
        zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}, {"xl/workbook.xml", "x"}}),
        std::nullopt}});
}

TEST(Kinds, NothingHidesBeforeOrBehind) {
  const std::string archive = docx();
  expect({{"a page before a paper", "<script></script>" + pdf(), std::nullopt},
          {"a program before an archive", "MZ" + std::string(60, '\0') + archive, std::nullopt},
          {"a page behind an archive", archive + "<script></script>", std::nullopt},
          {"an archive behind a paper", pdf() + std::string(2000, ' ') + archive, std::nullopt},
          {"an archive in its comment",
           archive.substr(0, archive.size() - 2) + std::string("\x05\0hello", 7), std::nullopt},
          {"bytes behind sound", m4a({"soun"}) + "<script>", std::nullopt},
          {"words that begin like a frame", "\xff\xfb\x90\x64 words", std::nullopt},
          {"a paper that is cut off", "%PDF-1.7\nwords", std::nullopt},
          {"an archive that is cut off", archive.substr(0, archive.size() - 1), std::nullopt}});
}

TEST(Kinds, NoPrefixOfAFileBreaksTheReaders) {
  for (const std::string& whole :
       {pdf(), docx(), odt(), mp3(), wav(), ogg("OpusHead"), m4a({"soun"})}) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
      kind_of(std::string_view(whole).substr(0, size));
    }
    std::string changed = whole;
    for (char& byte : changed) {
      const char before = byte;
      byte = '\xff';
      kind_of(changed);
      byte = before;
    }
  }
}

TEST(ZipListing, RefusesADirectoryThatIsNotWhereItSays) {
  const std::string archive = docx();
  ASSERT_TRUE(zip_listing(archive));
  EXPECT_EQ(zip_listing(archive)->size(), 2U);
  EXPECT_FALSE(zip_listing(archive.substr(0, 30) + "x" + archive.substr(30)));
}

TEST(Kinds, EachHasATypeAnEndingAndOneSort) {
  for (const Kind kind : {Kind::jpeg, Kind::png, Kind::webp, Kind::pdf, Kind::docx, Kind::odt,
                          Kind::xlsx, Kind::text, Kind::mp3, Kind::ogg, Kind::wav, Kind::m4a}) {
    EXPECT_NE(content_type(kind), "application/octet-stream");
    EXPECT_TRUE(ending(kind).starts_with('.'));
    EXPECT_EQ(is_picture(kind) + is_paper(kind) + is_sound(kind), 1);
    EXPECT_EQ(content_type(kind).find("html"), std::string::npos);
  }
}

}  // namespace
}  // namespace alongside::files::kinds_test
