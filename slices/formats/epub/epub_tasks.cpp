#include "slices/formats/epub/epub_tasks.h"

#include <fmt/chrono.h>

#include <ctime>
#include <map>

#include "foundation/base/secrets.h"
#include "foundation/html/html.h"
#include "foundation/tables/archive.h"
#include "slices/formats/html/document_parts.h"
#include "slices/formats/source/headings.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

constexpr const char* container =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
    "<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
    "media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";

constexpr const char* book_look =
    "body{line-height:1.5}\n"
    "img{max-width:100%;height:auto}\n"
    "th,td{padding:.3em .6em;text-align:start;vertical-align:top}\n"
    ".centre{text-align:center}.end{text-align:end}\n"
    "blockquote{margin-inline-start:1em}\n"
    "pre{white-space:pre-wrap}\n";

/// Names of the pictures within the archive, by address.
std::map<std::string, std::string> names_of_pictures(const Document& document) {
  std::map<std::string, std::string> names;
  for (const auto& [address, picture] : document.pictures) {
    names[address] = "pictures/" + std::to_string(names.size() + 1) + "." + picture.ending;
  }
  return names;
}

/// RFC 9562, version 8: of what the document says.
std::string identifier_of(const Document& document, const std::string& content) {
  std::string digits = fingerprint(document.about.title + "\n" + document.about.version + "\n" +
                                   document.about.language + "\n" + content);
  digits[12] = '8';
  digits[16] = '8';
  return "urn:uuid:" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" +
         digits.substr(12, 4) + "-" + digits.substr(16, 4) + "-" + digits.substr(20, 12);
}

std::string written_time(Instant now) {
  const auto seconds = static_cast<std::time_t>(microseconds_of(now) / 1'000'000);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

void begin_page(Html& html, const About& about) {
  html << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
          "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
          "xmlns:epub=\"http://www.idpf.org/2007/ops\" xml:lang=\""_html
       << about.language << "\""_html;
  write_language(html, about.language);
  html << ">\n<head>\n<title>"_html << about.title
       << "</title>\n<link rel=\"stylesheet\" href=\"style.css\" />\n</head>\n<body>\n"_html;
}

std::string content_page(const Document& document,
                         const std::map<std::string, std::string>& names) {
  Html html(Words::in("en"), "");
  begin_page(html, document.about);
  write_title(html, document.about);
  write_body(html, document,
             {.source_of = [&](const std::string& address) { return names.at(address); }});
  html << "</body>\n</html>\n"_html;
  return std::move(html).take();
}

std::string contents_page(const Document& document) {
  constexpr int deepest = 4;
  const std::vector<HeadingPlace> headings = headings_of(document.body);
  Html html(Words::in("en"), "");
  begin_page(html, document.about);
  html << "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n"
          "<h1 id=\"contents\">"_html
       << labels_of(document.about.language).contents << "</h1>\n"_html;
  if (headings.empty()) {
    html << "<ol><li><a href=\"content.xhtml\">"_html << document.about.title
         << "</a></li></ol>\n"_html;
  } else {
    write_contents(html, headings, deepest, "content.xhtml");
  }
  html << "</nav>\n</body>\n</html>\n"_html;
  return std::move(html).take();
}

/// EPUB Accessibility 1.1: how it can be read, with what, and without which dangers.
void write_accessibility(Html& html, bool pictures) {
  html << "<meta property=\"schema:accessMode\">textual</meta>\n"_html;
  if (pictures) html << "<meta property=\"schema:accessMode\">visual</meta>\n"_html;
  html << "<meta property=\"schema:accessModeSufficient\">textual</meta>\n"
          "<meta property=\"schema:accessibilityFeature\">structuralNavigation</meta>\n"
          "<meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n"
          "<meta property=\"schema:accessibilityFeature\">displayTransformability</meta>\n"
          "<meta property=\"schema:accessibilityFeature\">readingOrder</meta>\n"_html;
  if (pictures) {
    html << "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>\n"_html;
  }
  html << "<meta property=\"schema:accessibilityHazard\">none</meta>\n"
          "<meta property=\"schema:accessibilitySummary\" xml:lang=\"en\">Headings, lists and "
          "tables are marked as such. Each picture is described in words.</meta>\n"_html;
}

std::string package_part(const Document& document, const std::string& identifier, Instant now,
                         const std::map<std::string, std::string>& names) {
  const About& about = document.about;
  const bool backwards = is_right_to_left(about.language);
  Html html(Words::in("en"), "");
  html << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
          "unique-identifier=\"identifier\" "
          "prefix=\"schema: http://schema.org/\" xml:lang=\""_html
       << about.language << "\" dir=\""_html << (backwards ? "rtl"_html : "ltr"_html)
       << "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
          "<dc:identifier id=\"identifier\">"_html
       << identifier << "</dc:identifier>\n<dc:title>"_html << about.title
       << "</dc:title>\n<dc:language>"_html << about.language << "</dc:language>\n"_html;
  if (!about.licence.empty()) {
    html << "<dc:rights>"_html << about.licence << "</dc:rights>\n"_html;
  }
  if (!about.version.empty()) {
    html << "<meta property=\"schema:version\">"_html << about.version << "</meta>\n"_html;
  }
  html << "<meta property=\"dcterms:modified\">"_html << written_time(now) << "</meta>\n"_html;
  write_accessibility(html, !names.empty());
  html << "</metadata>\n<manifest>\n"
          "<item id=\"contents\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
          "properties=\"nav\"/>\n"
          "<item id=\"content\" href=\"content.xhtml\" "
          "media-type=\"application/xhtml+xml\"/>\n"
          "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n"_html;
  std::size_t number = 0;
  for (const auto& [address, name] : names) {
    html << "<item id=\"picture-"_html << ++number << "\" href=\""_html << name
         << "\" media-type=\""_html << document.pictures.at(address).media_type << "\"/>\n"_html;
  }
  html << "</manifest>\n<spine page-progression-direction=\""_html
       << (backwards ? "rtl"_html : "ltr"_html)
       << "\">\n<itemref idref=\"content\"/>\n</spine>\n</package>\n"_html;
  return std::move(html).take();
}

}  // namespace

std::string epub_of(const Document& document, Instant now) {
  const std::map<std::string, std::string> names = names_of_pictures(document);
  const std::string content = content_page(document, names);
  const std::string identifier = identifier_of(document, content);
  std::vector<std::pair<std::string, std::string>> parts{
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", container},
      {"EPUB/package.opf", package_part(document, identifier, now, names)},
      {"EPUB/nav.xhtml", contents_page(document)},
      {"EPUB/content.xhtml", content},
      {"EPUB/style.css", book_look}};
  for (const auto& [address, name] : names) {
    parts.emplace_back("EPUB/" + name, document.pictures.at(address).bytes);
  }
  return archive_of(parts, "mimetype");
}

}  // namespace alongside::formats
