#include "foundation/tables/plain_text.h"

#include <gtest/gtest.h>

#include "foundation/base/text.h"
#include "foundation/tables/workbook.h"

namespace alongside::plain_text_test {
namespace {

ReadText read_bytes(std::string_view bytes, const std::string& name = "people.csv") {
  return plain_text_of({"people", name, bytes});
}

std::string text_in(std::string_view bytes) {
  const ReadText read = read_bytes(bytes);
  return read.plain ? read.plain->text : "refused: " + std::string(read.problem->text());
}

std::size_t notes_of(std::string_view bytes) {
  const ReadText read = read_bytes(bytes);
  return read.plain ? read.plain->notes.size() : 99;
}

std::string utf16(std::string_view ascii, bool little) {
  std::string made;
  for (const char letter : ascii) {
    if (!little) made += '\0';
    made += letter;
    if (little) made += '\0';
  }
  return made;
}

TEST(PlainText, StaysAsItIsWhereItIsUtf8) {
  for (const char* text :
       {"", "id,name\n1,Zo\xc3\xab\n", "\xef\xbb\xbfid,name\n", "id;name\n1;2\n"}) {
    EXPECT_EQ(text_in(text), text);
    EXPECT_EQ(notes_of(text), 0U);
  }
}

TEST(PlainText, IsReadFromUtf16WithANote) {
  for (const bool little : {true, false}) {
    const std::string mark = little ? "\xff\xfe" : "\xfe\xff";
    EXPECT_EQ(text_in(mark + utf16("id\tname\r\n", little)), "id\tname\r\n");
    EXPECT_EQ(text_in(utf16("id\tname\r\n", little)), "id\tname\r\n") << "without a mark";
    EXPECT_EQ(notes_of(mark + utf16("id", little)), 1U);
  }
  const std::string seedling("\xff\xfe\x3c\xd8\x31\xdf", 6);
  EXPECT_EQ(text_in(seedling), "\xf0\x9f\x8c\xb1");
  EXPECT_TRUE(read_bytes(std::string("\xff\xfe\x3c\xd8", 4)).problem) << "half a letter";
  EXPECT_TRUE(read_bytes(std::string("\xff\xfe"
                                     "a",
                                     3))
                  .problem);
}

TEST(PlainText, IsReadFromWindows1252WithANote) {
  EXPECT_EQ(text_in("id,name\n1,Zo\xeb\n"), "id,name\n1,Zo\xc3\xab\n");
  EXPECT_EQ(text_in("16\x96"
                    "29 \x80"),
            "16\xe2\x80\x93"
            "29 \xe2\x82\xac");
  EXPECT_EQ(notes_of("Zo\xeb"), 1U);
}

TEST(PlainText, OfSomethingElseIsRefused) {
  for (const std::string& bytes :
       {std::string("%PDF-1.7\n\x00\x81\xff", 12), std::string("\x89PNG\r\n\x1a\n"),
        std::string("a\x81z"), std::string("PK\x03\x04 no archive"),
        std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")}) {
    const ReadText read = read_bytes(bytes, "people.pdf");
    ASSERT_TRUE(read.problem);
    EXPECT_EQ(std::get<std::string>(read.problem->arguments().at(0).value), "people.pdf");
  }
}

TEST(PlainText, OfAWorkbookHasALineForEachRow) {
  const std::string book = workbook_of(
      "People", {{"Our list"}, {}, {"id", "name"}, {"1", "two\r\nlines, and a comma"}, {"2", ""}});
  EXPECT_EQ(text_in(book), "Our list\r\n\r\nid,name\r\n1,\"two lines, and a comma\"\r\n2\r\n");
  EXPECT_EQ(notes_of(book), 0U);
}

TEST(PlainText, GoesIntoAWorkbookAndBack) {
  const std::string csv = "id,name\r\n0017,\"=1+1, really\"\r\n";
  EXPECT_EQ(text_in(workbook_of_csv("People", csv)), csv);
}

}  // namespace
}  // namespace alongside::plain_text_test
