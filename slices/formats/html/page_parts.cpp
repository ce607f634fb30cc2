#include "slices/formats/html/page_parts.h"

#include <algorithm>

#include "slices/formats/html/document_parts.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

constexpr std::size_t fewest_contents = 3;

/// Colours are 7 to 1 at least.
constexpr Markup web_look =
    "<style>\n"
    ":root{color-scheme:light dark}\n"
    "body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:42rem;background:#fdfcfa;color:#23262b;"
    "font:1.125rem/1.6 \"Atkinson Hyperlegible Next\",\"Atkinson Hyperlegible\",Arial,sans-serif;"
    "overflow-wrap:break-word}\n"
    "h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .5em}\n"
    "h1{font-size:2rem;margin-top:.5em}h2{font-size:1.5rem}h3{font-size:1.25rem}"
    "h4,h5,h6{font-size:1.125rem}\n"
    ".imprint{color:#4a4f57}\n"
    "a{color:#1d4f91;text-underline-offset:.15em}\n"
    "a:focus-visible,.table:focus-visible{outline:3px solid #1d4f91;outline-offset:3px}\n"
    "img{max-width:100%;height:auto}\n"
    "blockquote{margin:1.5em 0;padding-inline-start:1rem;border-inline-start:4px solid #8a94a3}\n"
    "pre{overflow-x:auto;white-space:pre-wrap}\n"
    ".table{overflow-x:auto}\n"
    "table{border-collapse:collapse}\n"
    "th,td{padding:.5rem .75rem;border-bottom:1px solid #8a94a3;text-align:start;"
    "vertical-align:top}\n"
    ".centre{text-align:center}.end{text-align:end}\n"
    "hr{border:0;border-top:1px solid #8a94a3;margin:2em 0}\n"
    "@media (prefers-color-scheme:dark){body{background:#1b1e23;color:#e9e7e2}"
    "a{color:#a9c8f5}.imprint{color:#c4c8ce}"
    "a:focus-visible,.table:focus-visible{outline-color:#a9c8f5}}\n"
    "@media print{body{max-width:none;padding:0;background:none;color:#000;font-size:12pt}"
    "nav{display:none}a{color:inherit}h1,h2,h3,h4,h5,h6{break-after:avoid}"
    "img,tr,pre{break-inside:avoid}.table{overflow:visible}}\n"
    "</style>\n"_html;

/// Lines and borders are no part of a tagged PDF's text, and Chromium does not mark them as
/// ornaments: there are none.
constexpr Markup print_look =
    "<style>\n"
    "@page{size:A4;margin:22mm 20mm}\n"
    "body{margin:0;color:#000;font:12pt/1.5 \"Atkinson Hyperlegible Next\",\"DejaVu Sans\",Arial,"
    "sans-serif;text-align:start;overflow-wrap:break-word;hyphens:none}\n"
    "h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.4em 0 .4em;break-after:avoid}\n"
    "h1{font-size:24pt;margin-top:0}h2{font-size:18pt}h3{font-size:14pt}h4,h5,h6{font-size:12pt}\n"
    "a{color:inherit}\n"
    "img{max-width:100%;max-height:200mm;width:auto;height:auto}\n"
    "blockquote{margin:1em 0;padding-inline-start:8mm}\n"
    "pre{white-space:pre-wrap}\n"
    "table,thead,tbody,tr,th,td{border:0}\n"
    "table{border-spacing:0;margin:1em 0}\n"
    "th,td{padding:1.5mm 5mm 1.5mm 0;text-align:start;vertical-align:top}\n"
    ".centre{text-align:center}.end{text-align:end}\n"
    "hr{border:0;height:8mm}\n"
    "img,tr,pre{break-inside:avoid}\n"
    "</style>\n"_html;

constexpr Markup large_look =
    "<style>\n"
    "body{font-size:18pt;line-height:1.6}\n"
    "h1{font-size:28pt}h2{font-size:24pt}h3{font-size:20pt}h4,h5,h6{font-size:18pt}\n"
    "em{font-style:normal;font-weight:bold}\n"
    "a{text-decoration:none}\n"
    ".centre,.end{text-align:start}\n"
    "p,li{margin-bottom:.6em}\n"
    "</style>\n"_html;

void write_head(Html& html, const About& about, std::initializer_list<Markup> looks) {
  html << "<!DOCTYPE html>\n<html"_html;
  write_language(html, about.language);
  html << ">\n<head>\n<meta charset=\"utf-8\" />\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'; img-src data:\" />\n<title>"_html
       << about.title
       << "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" "
          "/>\n"_html;
  if (!about.licence.empty()) {
    html << "<meta name=\"dcterms.rights\" content=\""_html << about.licence << "\" />\n"_html;
  }
  for (const Markup look : looks) html << look;
  html << "</head>\n<body>\n"_html;
}

void write_navigation(Html& html, const Document& document) {
  constexpr int deepest = 2;
  const std::vector<HeadingPlace> headings = headings_of(document.body);
  const auto shown = std::ranges::count(headings, deepest, &HeadingPlace::level);
  if (static_cast<std::size_t>(shown) < fewest_contents) return;
  html << "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">"_html
       << labels_of(document.about.language).contents << "</h2>\n"_html;
  write_contents(html, headings, deepest, "");
  html << "</nav>\n"_html;
}

BodyLook look_of(const Document& document) {
  return {.source_of = [&document](const std::string& address) {
    return data_address(document.pictures.at(address));
  }};
}

}  // namespace

std::string web_page(const Document& document) {
  Html html(Words::in("en"), "");
  write_head(html, document.about, {web_look});
  html << "<main>\n"_html;
  write_title(html, document.about);
  write_navigation(html, document);
  BodyLook look = look_of(document);
  look.wide_tables_move = true;
  write_body(html, document, look);
  html << "</main>\n</body>\n</html>\n"_html;
  return std::move(html).take();
}

std::string print_page(const Document& document, Print print) {
  Html html(Words::in("en"), "");
  if (print == Print::large) {
    write_head(html, document.about, {print_look, large_look});
  } else {
    write_head(html, document.about, {print_look});
  }
  write_title(html, document.about);
  BodyLook look = look_of(document);
  look.shows_addresses = true;
  write_body(html, document, look);
  html << "</body>\n</html>\n"_html;
  return std::move(html).take();
}

std::string bare_page(const Document& document) {
  Html html(Words::in("en"), "");
  write_head(html, document.about, {});
  write_title(html, document.about);
  write_body(html, document, look_of(document));
  html << "</body>\n</html>\n"_html;
  return std::move(html).take();
}

}  // namespace alongside::formats
