#include "foundation/post/mail_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::mail_text_test {
namespace {

using testing::HasSubstr;
using testing::Not;

MailToSend example() {
  return {.from = *MailAddress::of("together@example.org"),
          .from_name = HeaderText::of("Alongside"),
          .to = *MailAddress::of("asha@example.org"),
          .to_name = HeaderText::of("Asha, \"the\" first"),
          .subject = HeaderText::of("1 new thing for you"),
          .message_id = "12@example.org",
          .at = Instant(std::chrono::days(20'000) + std::chrono::hours(9)),
          .text = "Hello Asha,\n\n* Zoë asks\n.\nFrom here\n",
          .html = "<p>Hello Asha</p>",
          .unsubscribe = "https://together.example/notices/stop?person=1&signature=abc"};
}

TEST(MailText, HasWhatMailProgramsNeed) {
  const std::string mail = mail_text(example());
  for (const char* line :
       {"Date: Fri, 04 Oct 2024 09:00:00 +0000\r\n",
        "From: \"Alongside\"\r\n <together@example.org>",
        "To: \"Asha, 'the' first\"\r\n <asha@example.org>\r\n", "Subject: 1 new thing for you\r\n",
        "Message-ID: <12@example.org>\r\n", "Auto-Submitted: auto-generated\r\n",
        "List-Unsubscribe: <https://together.example/notices/stop?person=1&signature=abc>\r\n",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", "MIME-Version: 1.0\r\n",
        "Content-Type: multipart/alternative;", "Content-Type: text/plain; charset=UTF-8\r\n",
        "Content-Type: text/html; charset=UTF-8\r\n"}) {
    EXPECT_THAT(mail, HasSubstr(line));
  }
  EXPECT_THAT(mail, Not(HasSubstr("\r\n.\r\n"))) << "it would end there";
  EXPECT_LT(mail.find("text/plain"), mail.find("text/html")) << "the best comes last";
}

TEST(MailText, HasALongLinkInOnePiece) {
  MailToSend mail = example();
  mail.unsubscribe = "https://a-long-name-of-a-community.together.example/" + std::string(400, 'p');
  EXPECT_THAT(mail_text(mail), HasSubstr("\r\nList-Unsubscribe: <" + mail.unsubscribe + ">\r\n"));
  for (const std::string& wrong : {"https://t.example/" + std::string(1000, 'p'),
                                   std::string("https://t.example/\r\nBcc: a@b"),
                                   std::string("https://t.example/>,<mailto:a@b.c"),
                                   std::string("https://t.example/zo\u00eb")}) {
    mail.unsubscribe = wrong;
    EXPECT_THAT(mail_text(mail), Not(HasSubstr("List-Unsubscribe"))) << wrong;
    EXPECT_THAT(mail_text(mail), Not(HasSubstr("Bcc")));
  }
}

TEST(MailText, NamesNobodyWhereThereIsNoName) {
  MailToSend mail = example();
  mail.to_name = HeaderText::of("");
  EXPECT_THAT(mail_text(mail), HasSubstr("\r\nTo: <asha@example.org>\r\n"));
}

TEST(MailText, NeedsNoWayToStopWhereThereIsNothingToStop) {
  MailToSend mail = example();
  mail.unsubscribe.clear();
  EXPECT_THAT(mail_text(mail), Not(HasSubstr("List-Unsubscribe")));
}

std::string read_back(std::string_view coded) {
  std::string text;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (coded[i] != '=') {
      text += coded[i];
    } else if (coded.substr(i + 1, 2) == "\r\n") {
      i += 2;
    } else {
      text += static_cast<char>(std::stoi(std::string(coded.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    }
  }
  return text;
}

/// Also behind a soft line end.
bool has_line_that_steers(const std::string& coded) {
  const std::string lines = "\r\n" + coded;
  return lines.find("\n.") != lines.npos || lines.find("\nF") != lines.npos;
}

TEST(QuotedPrintable, BeginsNoLineWithADotWhereverItBreaks) {
  for (std::size_t before = 0; before < 200; ++before) {
    for (const std::string_view signs : {".....", "From", ". . . .", "=.=."}) {
      const std::string text = std::string(before, 'a') + std::string(signs);
      ASSERT_FALSE(has_line_that_steers(quoted_printable(text))) << before << " " << signs;
      ASSERT_EQ(read_back(quoted_printable(text)), text);
    }
  }
}

TEST(QuotedPrintable, IsReadBackAsItWasInShortLinesOfAscii) {
  Random random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string text, wanted;
    for (auto n = random.below(300); n > 0; --n) {
      const char c =
          random.below(5) == 0 ? "\n .=F\t"[random.below(6)] : static_cast<char>(random.below(256));
      if (c == '\r') continue;
      text += c;
      wanted += c == '\n' ? "\r\n" : std::string(1, c);
    }
    const std::string coded = quoted_printable(text);
    ASSERT_EQ(read_back(coded), wanted);
    ASSERT_FALSE(has_line_that_steers(coded)) << coded;
    std::size_t line = 0;
    for (const char c : coded) {
      line = c == '\n' ? 0 : line + 1;
      ASSERT_LE(line, 76U);
      ASSERT_TRUE(c == '\r' || c == '\n' || (c >= 0x20 && c < 0x7f));
    }
    ASSERT_EQ(coded.find(" \r\n"), std::string::npos) << "a space that a relay may take away";
  }
}

TEST(MailDate, IsThatOfMails) {
  EXPECT_EQ(mail_date(Instant{}), "Thu, 01 Jan 1970 00:00:00 +0000");
  EXPECT_EQ(mail_date(Instant(std::chrono::days(20'787) + std::chrono::seconds(39'771))),
            "Mon, 30 Nov 2026 11:02:51 +0000");
}

}  // namespace
}  // namespace alongside::mail_text_test
