#include "foundation/html/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/embedded.h"
#include "foundation/html/assets.h"
#include "foundation/html/standalone_page.h"
#include "foundation/html/testing/tokens.h"

namespace alongside::html::page_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Frame frame() {
  return {.words = Words::in("en"),
          .form_token = "the token",
          .community = "Riverside <3",
          .person = "Asha",
          .path = "/groups/1"};
}

std::string written(const Frame& frame, const PageHead& head) {
  return page(frame, head, [](Html& html) { html << "<p>"_html << say("Content") << "</p>"_html; });
}

TEST(Page, IsAWholeDocument) {
  const std::string text = written(frame(), {.title = say("Groups")});
  EXPECT_THAT(text, ::testing::StartsWith("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(text, HasSubstr("<title>Groups – Riverside &lt;3</title>"));
  EXPECT_THAT(text, HasSubstr("href=\"#maincontent\""));
  EXPECT_THAT(text, HasSubstr("<main class=\"nhsuk-main-wrapper\" id=\"maincontent\">"));
  EXPECT_TRUE(testing::is_balanced(testing::tokens(text)));
}

TEST(Page, NeedsNoExceptionInTheSecurityPolicy) {
  const std::string text = written(frame(), {.title = say("Groups"), .live = "/groups/1/live"});
  EXPECT_THAT(text, Not(HasSubstr(" style=")));
  EXPECT_THAT(text, Not(HasSubstr("<style")));
  EXPECT_THAT(text, Not(HasSubstr("<script>")));
  EXPECT_THAT(text, Not(::testing::ContainsRegex(" on[a-z]+=")));
}

TEST(Page, ShowsTheMenuOfWhoIsSignedIn) {
  const std::string text = written(frame(), {.title = say("Groups")});
  EXPECT_THAT(text, HasSubstr("href=\"/groups\" aria-current=\"true\">Groups</a>"));
  EXPECT_THAT(text, HasSubstr("href=\"/me\">Asha</a>"));
  EXPECT_THAT(text, HasSubstr("<form action=\"/sign-out\" method=\"post\">"
                              "<input type=\"hidden\" name=\"form_token\" value=\"the token\">"));
  EXPECT_THAT(text, Not(HasSubstr("/sign-in")));
}

TEST(Page, OffersSigningInAndComingBack) {
  Frame stranger = frame();
  stranger.person.reset();
  stranger.path = "/groups/1&2 ?";
  std::string text = written(stranger, {.title = say("Groups")});
  EXPECT_THAT(text, HasSubstr("href=\"/sign-in?next=/groups/1%262%20%3F\">Sign in</a>"));
  EXPECT_THAT(text, Not(HasSubstr("/sign-up")));
  stranger.opens_sign_up = true;
  stranger.path = "/sign-up";
  text = written(stranger, {.title = say("Groups")});
  EXPECT_THAT(text, HasSubstr("href=\"/sign-in\">Sign in</a>"));
  EXPECT_THAT(text, HasSubstr("href=\"/sign-up\" aria-current=\"page\">Sign up</a>"));
}

TEST(Page, HasNoMenuBeforeTheCommunityIsSetUp) {
  Frame empty = frame();
  empty.community.clear();
  empty.person.reset();
  const std::string text = written(empty, {.title = say("Welcome")});
  EXPECT_THAT(text, HasSubstr("<title>Welcome – Alongside</title>"));
  EXPECT_THAT(text, Not(HasSubstr("<nav")));
}

TEST(Page, SaysThatDataIsMadeUp) {
  Frame made_up = frame();
  EXPECT_THAT(written(made_up, {.title = say("Groups")}), Not(HasSubstr("Made-up data")));
  made_up.demonstration = true;
  EXPECT_THAT(written(made_up, {.title = say("Groups")}),
              HasSubstr("Made-up data: this is a demonstration"));
}

TEST(Page, ListsProblemsAndSaysSoInItsTitle) {
  const Problems problems{{"name", say("Enter a name")}, {"", say("Try again")}};
  const std::string text = written(frame(), {.title = say("Name"), .problems = &problems});
  EXPECT_THAT(text, HasSubstr("<title>Error: Name – "));
  EXPECT_THAT(text, HasSubstr("<li><a href=\"#name\">Enter a name</a></li><li>Try again</li>"));
  const Problems none;
  EXPECT_THAT(written(frame(), {.title = say("Name"), .problems = &none}),
              Not(HasSubstr("There is a problem")));
}

TEST(Page, ShowsWhereItStandsAndWhatWasDone) {
  const std::string text = written(frame(), {.title = say("Question"),
                                             .breadcrumbs = {{say("Groups"), "/groups"}},
                                             .notice = say("Saved")});
  EXPECT_THAT(text, HasSubstr("<a class=\"nhsuk-breadcrumb__link\" href=\"/groups\">Groups</a>"));
  EXPECT_THAT(text, HasSubstr("role=\"alert\""));
  EXPECT_THAT(text, HasSubstr("<p class=\"nhsuk-notification-banner__heading\">Saved</p>"));
}

TEST(Page, MovesWithAStreamAndCanBeRefreshedWithoutOne) {
  const std::string text = written(frame(), {.title = say("Results"), .live = "/live/1"});
  EXPECT_THAT(text, HasSubstr("<turbo-stream-source src=\"/live/1\"></turbo-stream-source>"));
  EXPECT_THAT(text, HasSubstr("Refresh this page"));
  EXPECT_THAT(written(frame(), {.title = say("Results")}), Not(HasSubstr("turbo-stream-source")));
}

TEST(Assets, AreInsideTheProgramUnderTheirNames) {
  for (const embedded::AssetName& known : embedded::asset_names) {
    const auto named = [&](const embedded::File& file) { return file.name == known.file; };
    const auto found = std::find_if(embedded::assets.begin(), embedded::assets.end(), named);
    ASSERT_NE(found, embedded::assets.end()) << known.name;
    EXPECT_FALSE(found->content().empty());
  }
  EXPECT_THAT(asset("alongside.css").text(), ::testing::StartsWith("/assets/alongside-"));
}

TEST(StandalonePage, IsAWholeDocumentThatAsksForNothing) {
  const std::string title = "Homes & <gardens>";
  const std::string text = standalone_page(Words::in("en"), title, [](Html& html) {
    html << "<h1 class=\"nhsuk-heading-l\">"_html << say("Content") << "</h1>"_html;
  });
  EXPECT_THAT(text, ::testing::StartsWith("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(text, HasSubstr("<title>Homes &amp; &lt;gardens&gt;</title>"));
  EXPECT_THAT(text, HasSubstr("default-src 'none'"));
  EXPECT_THAT(text, HasSubstr("<style>:root{"));
  EXPECT_THAT(text, HasSubstr(".nhsuk-heading-l{"));
  for (const char* asked : {"url(\"", "url(/", "@font-face", "<script", "/assets/", "https://"}) {
    EXPECT_THAT(text, Not(HasSubstr(asked)));
  }
  const auto style = text.find("<style>"), end = text.find("</style>");
  EXPECT_TRUE(testing::is_balanced(testing::tokens(text.substr(0, style) + text.substr(end + 8))));
}

}  // namespace
}  // namespace alongside::html::page_test
