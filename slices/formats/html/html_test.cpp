#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/tables/archive.h"
#include "slices/formats/epub/epub_tasks.h"
#include "slices/formats/html/document_parts.h"
#include "slices/formats/html/page_parts.h"
#include "slices/formats/source/read_markdown.h"

namespace alongside::formats::html_test {
namespace {

using testing::HasSubstr;
using testing::Not;

Document document(const std::string& markdown, const std::string& language = "en") {
  auto read = read_markdown({"file", "a.md", markdown}, language);
  EXPECT_TRUE(read);
  if (!read) return {};
  Document whole = std::move(read).take().document;
  for (const auto& [address, line] : pictures_of(whole)) {
    whole.pictures[address] = {"image/png", "png", "bytes", 40, 30};
  }
  return whole;
}

constexpr const char* leaflet =
    "---\ntitle: Ways <in>\nlicence: CC BY 4.0\nversion: 2\n---\n## One\n\n![A "
    "\"ramp\"](ramp.png)\n"
    "\n### Two\n\n1. a\n2. b\n\n| Day | |\n|---|--:|\n| <b> | 4 |\n\n## Three\n\n## Four\n";

std::string part(const std::string& epub, const std::string& name) {
  const auto archive = Archive::open(epub);
  std::string content;
  EXPECT_TRUE(archive && archive->read(name, 1'000'000, content) == Archive::Part::read) << name;
  return content;
}

TEST(WebPage, StandsAlone) {
  const std::string page = web_page(document(leaflet));
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(page, HasSubstr("<title>Ways &lt;in&gt;</title>"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, HasSubstr("src=\"data:image/png;base64,Ynl0ZXM=\" alt=\"A &quot;ramp&quot;\""));
  EXPECT_THAT(page, HasSubstr("Version: 2. Licence: CC BY 4.0"));
  EXPECT_THAT(page, HasSubstr("<h2 id=\"part-1\">One</h2>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#part-4\">Four</a>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">Day</th><td class=\"end\">&#160;</td>"));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
}

TEST(WebPage, RunsFromRightToLeft) {
  EXPECT_THAT(web_page(document("# ا\n", "ar")), HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(web_page(document("# ا\n", "ur-PK")), HasSubstr("lang=\"ur-PK\" dir=\"rtl\""));
}

TEST(PrintPage, ShowsWhereLinksLead) {
  const std::string page = print_page(document("# A\n\n[x](https://a.org/?a&b) "
                                               "<https://c.org> [m](mailto:a@b.org)\n"),
                                      Print::large);
  EXPECT_THAT(page, HasSubstr("x</a> (<span dir=\"ltr\">https://a.org/?a&amp;b</span>)"));
  EXPECT_THAT(page, HasSubstr("(<span dir=\"ltr\">a@b.org</span>)"));
  EXPECT_THAT(page, HasSubstr("https://c.org</a>")) << page;
  EXPECT_THAT(page, HasSubstr("font-size:18pt"));
}

TEST(Contents, NestAsHeadingsDo) {
  Html html(Words::in("en"), "");
  write_contents(html, {{2, "a"}, {3, "b"}, {4, "c"}, {2, "d"}}, 3, "p");
  EXPECT_EQ(html.result(),
            "<ol>\n<li><a href=\"p#part-1\">a</a><ol>\n<li><a href=\"p#part-2\">b</a></li>\n"
            "</ol></li>\n<li><a href=\"p#part-4\">d</a></li>\n</ol>\n");
}

TEST(Epub, BeginsWithItsTypeStored) {
  const std::string epub = epub_of(document(leaflet), instant_from_microseconds(0));
  EXPECT_EQ(epub.substr(30, 28), "mimetypeapplication/epub+zip");
  EXPECT_EQ(epub.substr(8, 2), std::string(2, '\0')) << "not packed";
  EXPECT_EQ(epub.substr(28, 2), std::string(2, '\0')) << "nothing between name and content";
}

TEST(Epub, SaysHowItCanBeRead) {
  const std::string epub = epub_of(document(leaflet, "ar"), instant_from_microseconds(0));
  const std::string package = part(epub, "EPUB/package.opf");
  for (const char* needed :
       {"<dc:title>Ways &lt;in&gt;</dc:title>", "<dc:language>ar</dc:language>",
        "<dc:rights>CC BY 4.0</dc:rights>", "schema:version\">2<",
        "dcterms:modified\">1970-01-01T00:00:00Z<", "schema:accessMode\">textual",
        "schema:accessMode\">visual", "schema:accessModeSufficient\">textual",
        "schema:accessibilityFeature\">alternativeText", "schema:accessibilityHazard\">none",
        "schema:accessibilitySummary", "page-progression-direction=\"rtl\"",
        "href=\"pictures/1.png\" media-type=\"image/png\""}) {
    EXPECT_THAT(package, HasSubstr(needed));
  }
  const std::string contents = part(epub, "EPUB/nav.xhtml");
  EXPECT_THAT(contents, HasSubstr("epub:type=\"toc\" role=\"doc-toc\""));
  EXPECT_THAT(contents, HasSubstr("xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\""));
  EXPECT_THAT(contents, HasSubstr("content.xhtml#part-4\">Four"));
  EXPECT_THAT(part(epub, "EPUB/content.xhtml"), HasSubstr("src=\"pictures/1.png\""));
  EXPECT_EQ(part(epub, "EPUB/pictures/1.png"), "bytes");
  part(epub, "META-INF/container.xml");
}

TEST(Epub, KeepsItsIdentifier) {
  const auto identifier = [](const Document& one, std::int64_t time) {
    const std::string package =
        part(epub_of(one, instant_from_microseconds(time)), "EPUB/package.opf");
    return package.substr(package.find("urn:uuid:"), 45);
  };
  const std::string first = identifier(document(leaflet), 0);
  EXPECT_EQ(first, identifier(document(leaflet), 1'000'000));
  EXPECT_NE(first, identifier(document("# Other\n"), 0));
  EXPECT_EQ(first[9 + 14], '8');
}

TEST(Epub, HasAListOfContentsWithoutHeadings) {
  EXPECT_THAT(part(epub_of(document("# Only\n"), {}), "EPUB/nav.xhtml"),
              HasSubstr("<a href=\"content.xhtml\">Only</a>"));
}

}  // namespace
}  // namespace alongside::formats::html_test
