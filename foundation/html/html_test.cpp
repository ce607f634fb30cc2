#include "foundation/html/html.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/html/bars.h"
#include "foundation/html/components.h"
#include "foundation/html/testing/tokens.h"

namespace alongside::html::html_test {
namespace {

using testing::is_balanced;
using testing::tokens;

std::string escaped(std::string_view text) {
  Html html(Words::in("en"), "");
  html << text;
  return std::move(html).take();
}

TEST(Html, EscapesWhatCouldEndATextOrAnAttribute) {
  EXPECT_EQ(escaped("a < b & c > \"d\" 'e'"), "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;");
  EXPECT_EQ(escaped("Llŷn £5 😀"), "Llŷn £5 😀");
  EXPECT_EQ(escaped(""), "");
  EXPECT_EQ(escaped("<"), "&lt;");
}

TEST(Html, EscapesArgumentsOfMessages) {
  Html html(Words::in("en"), "");
  html << say("Hello, {name}", {{"name", "<b>Asha</b>"}});
  EXPECT_EQ(html.result(), "Hello, &lt;b&gt;Asha&lt;/b&gt;");
}

TEST(Url, KeepsPathsAndWebAddresses) {
  for (const char* url : {"/groups/1", "/", "?page=2", "#maincontent", "", "groups", "/a:b",
                          "https://example.org/?a=b:c", "HTTP://example.org"}) {
    EXPECT_EQ(Url(std::string(url)).text(), url);
  }
}

TEST(Url, RefusesOtherSchemesHoweverTheyAreHidden) {
  for (const char* url :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "\x01javascript:x", "data:text/html,x",
        "vbscript:x", "mailto:a@example.org", "//example.org", "/\\example.org", "\\\\example.org",
        "\\example.org", "https:\\\\example.org", "https:example.org"}) {
    EXPECT_EQ(Url(std::string(url)).text(), "#") << url;
  }
}

/// Bytes that break things, more often than others.
std::string awkward_text(Random& random) {
  constexpr std::string_view awkward = "<>\"'&/=;- `\n\0{}xX1!?";
  std::string text;
  for (std::uint64_t size = random.below(40); size > 0; --size) {
    text += random.below(4) == 0 ? static_cast<char>(random.below(256))
                                 : awkward[random.below(awkward.size())];
  }
  return text;
}

/// Everything that takes text of people.
std::string every_component(const std::string& text) {
  Html html(Words::in("en"), text);
  const Problems problems{{"name", say("{text}", {{"text", text}})}};
  paragraph(html, text);
  written(html, text);
  link(html, Url(text), text);
  action_link(html, Url(text), text);
  bullets(html, {text, text});
  tag(html, text, text);
  card(html, text, Url(text), [&] { html << text; });
  details(html, text, [&] { html << text; });
  notification_banner(html, Tone::success, text);
  summary_list(html, {{text, [&] { html << text; }, Url(text)}});
  table(html, text, {{text}}, [&] { row(html, [&] { numeric_cell(html, text); }); });
  pagination(html, {.page = 2, .pages = 3, .path = text});
  post_form(html, Url(text), [&] {
    hidden_field(html, text, text);
    text_field(html, {.name = "name",
                      .label = Label{text},
                      .value = text,
                      .problems = &problems,
                      .type = text,
                      .autocomplete = text});
    text_field(html, {.name = text, .label = Label{text}, .value = text, .type = "password"});
    text_area(html, {.name = text, .label = Label{text}, .value = text, .most_characters = 9});
    radios(html, {.name = text, .legend = Label{text}, .written_options = {{text, text}}});
    select(html, {.name = text, .legend = Label{text}, .written_options = {{text, text}}});
    date_field(html, {.name = text, .legend = Label{text}, .day = text});
    file_field(html, {.name = text, .label = Label{text}, .accept = text});
    button(html, text, text, text);
  });
  live_part(html, text, [&] { html << text; });
  stacked_bar(html, text, {{BarFill::striped, 0.5, text}});
  return std::move(html).take();
}

/// The names of the elements, without what text can change.
std::vector<std::string> shape(const std::string& html) {
  std::vector<std::string> names;
  for (const std::string& token : tokens(html)) {
    if (token.front() == '<') names.push_back(token.substr(0, token.find_first_of(" >")));
  }
  return names;
}

TEST(Components, KeepTextInItsPlace) {
  const std::vector<std::string> expected = shape(every_component("plain"));
  Random random(20261123);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = awkward_text(random);
    const std::string html = every_component(text);
    ASSERT_TRUE(is_balanced(tokens(html))) << text;
    ASSERT_EQ(shape(html), expected) << text;
  }
}

TEST(Components, DeriveIdsFromNamesByOneRule) {
  EXPECT_EQ(field_id("name"), "name");
  EXPECT_EQ(field_id("side_2-b"), "side_2-b");
  EXPECT_EQ(field_id("a b\"[c]"), "a-b--c-");
}

TEST(Components, PutTheFormTokenIntoEachForm) {
  Html html(Words::in("en"), "a<b");
  post_form(html, "/groups", [] {});
  EXPECT_EQ(html.result(),
            "<form action=\"/groups\" method=\"post\" novalidate>"
            "<input type=\"hidden\" name=\"form_token\" value=\"a&lt;b\"></form>");
}

TEST(Components, KeepTheFirstLineEndOfATextArea) {
  Html html(Words::in("en"), "");
  text_area(html, {.name = "text", .label = Label{say("Text")}, .value = "\nsecond line"});
  EXPECT_NE(html.result().find(">\n\nsecond line</textarea>"), std::string::npos);
}

TEST(Components, WriteALivePartAndItsReplacementAlike) {
  Html html(Words::in("en"), "");
  live_part(html, "results", [&] { html << "<p>x</p>"_html; });
  const std::string stream = live_replacement("results", "<p>x</p>");
  EXPECT_EQ(stream,
            "<turbo-stream action=\"replace\" method=\"morph\" target=\"results\">"
            "<template>" +
                html.result() + "</template></turbo-stream>");
}

TEST(Components, ShowNoPagesWhereThereIsOne) {
  Html html(Words::in("en"), "");
  pagination(html, {.page = 1, .pages = 1, .path = "/list"});
  EXPECT_EQ(html.result(), "");
  pagination(html, {.page = 1, .pages = 2, .path = "/list?sort=new"});
  EXPECT_NE(html.result().find("/list?sort=new&amp;page=2"), std::string::npos);
}

TEST(Bars, BoundSharesAndSayEachPart) {
  Html html(Words::in("en"), "");
  stacked_bar(html, say("All"),
              {{BarFill::solid, 0.125, say("Agree 13%")},
               {BarFill::striped, 7.0, say("Disagree")},
               {BarFill::dotted, 0, say("Not sure 0%")}});
  const std::string& bar = html.result();
  EXPECT_NE(bar.find("<title>All: Agree 13%, Disagree, Not sure 0%</title>"), std::string::npos);
  EXPECT_NE(bar.find("width=\"12.50%\""), std::string::npos);
  EXPECT_EQ(bar.find("700"), std::string::npos);
  EXPECT_EQ(bar.find("style="), std::string::npos);
}

}  // namespace
}  // namespace alongside::html::html_test
