#include "foundation/http/forms/forms.h"

#include <gtest/gtest.h>

#include "foundation/base/limits.h"
#include "foundation/base/random.h"
#include "foundation/base/stop.h"

namespace alongside::forms_test {
namespace {

std::string drawn_text(Random& random, std::size_t characters) {
  const std::vector<std::string> pieces{"a", "Z", "0",  " ", "&", "=", "+", "%",  "\r\n", "é",
                                        "ß", "☃", "😀", "/", "?", "#", ";", "\"", "\\",   "-"};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) text += pieces[random.below(pieces.size())];
  return text;
}

TEST(PercentCoding, DecodesAsBrowsersEncode) {
  EXPECT_EQ(percent_decoded("%41+b"), "A b");
  EXPECT_EQ(percent_decoded("%e2%98%83"), "☃");
  EXPECT_EQ(percent_encoded("A b/☃~"), "A%20b%2F%E2%98%83~");
  EXPECT_EQ(path_decoded("/a+b%20c"), "/a+b c");
}

TEST(PercentCoding, RefusesWhatIsBroken) {
  for (const std::string_view wrong :
       {"%", "%4", "a%", "%zz", "%4g", "%00", "%ff", "\xff", "%c3"}) {
    EXPECT_THROW(percent_decoded(wrong), BadRequest) << wrong;
    EXPECT_THROW(path_decoded(wrong), BadRequest) << wrong;
  }
  EXPECT_THROW(path_decoded("/a%2Fb"), BadRequest);
  EXPECT_THROW(path_decoded("/a%5cb"), BadRequest);
}

TEST(PercentCoding, GoesThereAndBack) {
  Random random(1);
  for (int i = 0; i < 500; ++i) {
    const std::string text = drawn_text(random, random.below(30));
    EXPECT_EQ(percent_decoded(percent_encoded(text)), text);
  }
}

TEST(Form, KeepsOrderAndRepeats) {
  const Fields fields = parse_form("a=1&b=2&&a=3&c&d=x=y");
  EXPECT_EQ(fields.first("a"), "1");
  EXPECT_EQ(fields.all("a"), (std::vector<std::string>{"1", "3"}));
  EXPECT_TRUE(fields.has("c"));
  EXPECT_EQ(fields.first("c"), "");
  EXPECT_EQ(fields.first("d"), "x=y");
  EXPECT_FALSE(fields.has("e"));
  EXPECT_TRUE(parse_form("").pairs().empty());
}

TEST(Form, GoesThereAndBack) {
  Random random(2);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::pair<std::string, std::string>> pairs;
    std::string body;
    for (std::size_t count = random.below(8); count > 0; --count) {
      pairs.emplace_back("n" + drawn_text(random, 5), drawn_text(random, 40));
      if (!body.empty()) body += '&';
      body += percent_encoded(pairs.back().first) + '=' + percent_encoded(pairs.back().second);
    }
    EXPECT_EQ(parse_form(body).pairs(), pairs);
  }
}

TEST(Form, HasLimits) {
  std::string many = "a=1";
  for (std::size_t i = 1; i < limits::form_fields; ++i) many += "&a=1";
  EXPECT_EQ(parse_form(many).pairs().size(), limits::form_fields);
  EXPECT_THROW(parse_form(many + "&a=1"), BadRequest);
  EXPECT_THROW(parse_form(std::string(limits::form_field_name_bytes + 1, 'a')), BadRequest);
  EXPECT_THROW(parse_form("a=" + std::string(limits::form_field_bytes + 1, 'a')), BadRequest);
}

TEST(Cookies, PassesOverWhatIsNone) {
  const Fields cookies = parse_cookies("a=1; b=\"two\";c=3=4 ;; bad name=5; d=\x01; e; f=");
  EXPECT_EQ(cookies.first("a"), "1");
  EXPECT_EQ(cookies.first("b"), "two");
  EXPECT_EQ(cookies.first("c"), "3=4");
  EXPECT_FALSE(cookies.has("bad name"));
  EXPECT_FALSE(cookies.has("d"));
  EXPECT_FALSE(cookies.has("e"));
  EXPECT_TRUE(cookies.has("f"));
}

TEST(Cookies, HaveALimit) {
  std::string header;
  for (std::size_t i = 0; i < 2 * limits::cookies; ++i) header += "a=1; ";
  EXPECT_EQ(parse_cookies(header).pairs().size(), limits::cookies);
}

TEST(SafeNext, LeadsNowhereElse) {
  EXPECT_EQ(safe_next("/groups/7?page=2"), "/groups/7?page=2");
  for (const std::string_view elsewhere :
       {"", "groups", "//evil.example", "/\\evil.example", "https://evil.example", "/a\\b",
        "/a\r\nSet-Cookie: a=b", "/\t/evil.example", "javascript:alert(1)"}) {
    EXPECT_EQ(safe_next(elsewhere), "/") << elsewhere;
  }
}

std::string part(std::string_view disposition, std::string_view content) {
  std::string text = "--b\r\nContent-Disposition: form-data; ";
  return text.append(disposition).append("\r\n\r\n").append(content).append("\r\n");
}

constexpr std::string_view multipart_type = "multipart/form-data; boundary=b";

TEST(MultipartForm, HasFieldsAndFiles) {
  const std::string body = part("name=\"a\"", "one\r\ntwo") +
                           part("name=\"f\"; filename=\"x; y.csv\"", std::string("\0\xff", 2)) +
                           part("name=\"none\"; filename=\"\"", "") + "--b--\r\n";
  const Multipart form = parse_multipart(multipart_type, body);
  EXPECT_EQ(form.fields.first("a"), "one\r\ntwo");
  ASSERT_EQ(form.uploads.size(), 1U);
  EXPECT_EQ(form.uploads[0].first, "f");
  EXPECT_EQ(form.uploads[0].second.file_name, "x; y.csv");
  EXPECT_EQ(form.uploads[0].second.content, std::string("\0\xff", 2));
}

TEST(MultipartForm, TakesAnyContentThatIsNotTheBoundary) {
  Random random(3);
  const std::vector<std::string> pieces{"\r", "\n", "-", "--", "--b", "\r\n-", "\r\n--", "b", "x"};
  for (int i = 0; i < 300; ++i) {
    std::string content;
    for (auto count = random.below(12); count > 0; --count) {
      content += pieces[random.below(pieces.size())];
    }
    if (("\r\n" + content).find("\r\n--b") != std::string::npos) continue;
    const std::string body = part("name=\"f\"; filename=\"f\"", content) + "--b--\r\n";
    const Multipart form = parse_multipart(multipart_type, body);
    ASSERT_EQ(form.uploads.size(), 1U);
    EXPECT_EQ(form.uploads[0].second.content, content);
  }
}

TEST(MultipartForm, RefusesWhatIsBroken) {
  const std::string whole = part("name=\"a\"", "1") + "--b--\r\n";
  EXPECT_NO_THROW(parse_multipart(multipart_type, whole));
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    EXPECT_THROW(parse_multipart(multipart_type, whole.substr(0, size)), BadRequest) << size;
  }
  EXPECT_THROW(parse_multipart("multipart/form-data", whole), BadRequest);
  EXPECT_THROW(parse_multipart("multipart/form-data; boundary=\"b", whole), BadRequest);
  EXPECT_THROW(parse_multipart(multipart_type, whole + "more"), BadRequest);
  EXPECT_THROW(parse_multipart(multipart_type, part("name=\"a\"", "\xff") + "--b--"), BadRequest);
  EXPECT_THROW(parse_multipart(multipart_type, part("nome=\"a\"", "1") + "--b--"), BadRequest);
  EXPECT_THROW(parse_multipart(multipart_type, "--b\r\n\r\n\r\n1\r\n--b--"), BadRequest);
}

TEST(MultipartForm, HasLimits) {
  std::string files;
  for (std::size_t i = 0; i <= limits::upload_files; ++i) {
    files += part("name=\"f\"; filename=\"f\"", "1");
  }
  EXPECT_THROW(parse_multipart(multipart_type, files + "--b--"), BadRequest);
  const std::string long_name(limits::form_field_name_bytes + 1, 'a');
  EXPECT_THROW(parse_multipart(multipart_type, part("name=\"" + long_name + "\"", "1") + "--b--"),
               BadRequest);
}

TEST(RequestFields, PageIsAlwaysANumber) {
  const auto page = [](const std::string& text) {
    Request request;
    request.queries.add("page", text);
    return request.page();
  };
  EXPECT_EQ(page("3"), 3);
  for (const char* nonsense : {"", "0", "-1", "x", "3x", "99999999999999999999", "1000001"}) {
    EXPECT_EQ(page(nonsense), 1) << nonsense;
  }
}

}  // namespace
}  // namespace alongside::forms_test
