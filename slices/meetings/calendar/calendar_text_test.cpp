#include "slices/meetings/calendar/calendar_text.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::meetings::calendar_text_test {
namespace {

using namespace std::chrono;

const Instant begins = sys_days{2027y / March / 9} + hours(14) + minutes(30);

TEST(CalendarText, SaysWhenInUtc) {
  const std::string text = calendar_text({{.uid = "abc@alongside",
                                           .changes = 2,
                                           .changed_at = begins - days(7),
                                           .begins_at = begins,
                                           .ends_at = begins + minutes(90),
                                           .title = "March, and more",
                                           .text = "Line one\nLine two; \\ end",
                                           .place = "Room 2",
                                           .url = "https://a.example/x\r\nATTACH:evil",
                                           .called_off = true}},
                                         "");
  EXPECT_EQ(text,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Alongside//Meetings//EN\r\n"
            "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:abc@alongside\r\n"
            "SEQUENCE:2\r\nDTSTAMP:20270302T143000Z\r\nLAST-MODIFIED:20270302T143000Z\r\n"
            "DTSTART:20270309T143000Z\r\nDTEND:20270309T160000Z\r\n"
            "SUMMARY:March\\, and more\r\nDESCRIPTION:Line one\\nLine two\\; \\\\ end\r\n"
            "LOCATION:Room 2\r\nURL:https://a.example/xATTACH:evil\r\nSTATUS:CANCELLED\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) {
    text.erase(at, 3);
  }
  return text;
}

TEST(CalendarText, LinesAreFoldedBetweenCharacters) {
  Random random(3);
  const std::string_view letters[]{"a", "é", "語", "🙂", " "};
  for (int round = 0; round < 500; ++round) {
    std::string line = "SUMMARY:";
    for (auto left = random.below(200); left > 0; --left) line += letters[random.below(5)];
    const std::string folded = folded_calendar_line(line);
    EXPECT_EQ(unfolded(folded), line + "\r\n");
    std::size_t begin = 0;
    for (auto end = folded.find("\r\n"); end != std::string::npos;
         end = folded.find("\r\n", begin)) {
      EXPECT_LE(end - begin, 75U);
      EXPECT_TRUE(is_utf8(folded.substr(begin, end - begin))) << folded;
      begin = end + 2;
    }
    EXPECT_EQ(begin, folded.size());
  }
}

TEST(CalendarText, NothingThatPeopleTypeBeginsALine) {
  const std::string text = escaped_calendar_text("a\rATTACH:x\nBEGIN:VALARM\x01");
  EXPECT_EQ(text, "aATTACH:x\\nBEGIN:VALARM") << "a bare CR goes, a line end is escaped";
  EXPECT_EQ(text.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace alongside::meetings::calendar_text_test
