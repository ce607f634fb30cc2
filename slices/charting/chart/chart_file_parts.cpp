// A picture that stands alone: chart_svg_file of chart_parts.h.
#include <fmt/format.h>

#include "foundation/base/text.h"
#include "slices/charting/chart/chart_parts.h"

namespace alongside::charting {
namespace {

constexpr int width = 720, margin = 24, line_height = 24;

/// As assets/styles/_chart.scss has it for pages.
void styles(Html& html) {
  html << "<style>"
          "svg{font:15px sans-serif;color:#23262b;background:#fff}"
          "text{fill:currentColor}"
          ".finding{font-size:17px;font-weight:700}"
          ".alongside-chart__label{paint-order:stroke;stroke:#fff;stroke-width:4px}"
          ".alongside-chart__path{stroke:#17494d;stroke-width:2}"
          ".alongside-chart__middle{stroke:#23262b;stroke-width:2}"
          ".alongside-chart__limit{stroke:#23262b;stroke-width:1.5;stroke-dasharray:7 5}"
          ".alongside-chart__target{stroke:#5b3470;stroke-width:2;stroke-dasharray:14 4 3 4}"
          ".alongside-chart__expected{stroke:#23262b;stroke-width:3}"
          ".alongside-chart__unchanged{stroke:#23262b;stroke-width:2;stroke-dasharray:2 5}"
          ".alongside-chart__event{stroke:#5b3470;stroke-width:1.5;stroke-dasharray:3 3}"
          ".alongside-chart__number{fill:#5b3470}.alongside-chart__digits{fill:#fff}"
          ".alongside-chart__point{fill:#17494d}"
          ".alongside-chart__flag{fill:#b8301c;stroke:#fff;stroke-width:1.5}"
          ".alongside-chart__flag--ring{fill:#fff;stroke:#b8301c;stroke-width:3}"
          "@media screen and (prefers-color-scheme:dark){"
          "svg{color:#f4efe6;background:#1b1d21}"
          ".alongside-chart__label{stroke:#1b1d21}"
          ".alongside-chart__path{stroke:#7fc4c0}.alongside-chart__point{fill:#7fc4c0}"
          ".alongside-chart__middle,.alongside-chart__limit,.alongside-chart__expected,"
          ".alongside-chart__unchanged{stroke:#f4efe6}"
          ".alongside-chart__target,.alongside-chart__event{stroke:#d3b2e3}"
          ".alongside-chart__number{fill:#d3b2e3}.alongside-chart__digits{fill:#1b1d21}"
          ".alongside-chart__flag{fill:#ff9a86;stroke:#1b1d21}"
          ".alongside-chart__flag--ring{fill:#1b1d21;stroke:#ff9a86}}"
          "</style>"_html;
}

/// In lines of so many letters, at blanks.
std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
  std::vector<std::string> lines(1);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (!lines.back().empty() && character_count(lines.back()) + character_count(word) >= most) {
      lines.emplace_back();
    }
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    begin = end + 1;
  }
  return lines;
}

class PictureFile {
 public:
  PictureFile(const Words& words, const Chart& chart) : words_(words), chart_(chart) {}

  std::string made() {
    Html body(words_, "");
    int y = margin + 8;
    if (!chart_.measure.empty()) y = text(body, "class=\"finding\""_html, chart_.measure, y);
    for (const Message& sentence : chart_.sentences) {
      y = text(body, "class=\"sentence\""_html, words_(sentence), y);
    }
    body << "<svg x=\""_html << margin << "\" y=\""_html << y << "\" width=\""_html
         << width - 2 * margin << "\" height=\"330\" overflow=\"visible\">"_html;
    chart_picture(body, chart_);
    body << "</svg>"_html;
    y = key(body, y + 350);
    Html file(words_, "");
    file << "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""_html << width
         << "\" height=\""_html << y << "\" viewBox=\"0 0 "_html << width << " "_html << y
         << "\"><title>"_html;
    name(file);
    file << "</title><desc>"_html << say("The table of the numbers has why points stand out.")
         << "</desc>"_html;
    styles(file);
    file.append(body);
    file << "</svg>\n"_html;
    return std::move(file).take();
  }

 private:
  void name(Html& html) const {
    if (!chart_.measure.empty()) html << chart_.measure << ": "_html;
    for (const Message& sentence : chart_.sentences) html << sentence << " "_html;
  }

  static int text(Html& html, Markup style, const std::string& text, int y, int x = margin) {
    constexpr std::size_t letters_a_line = 84;
    for (const std::string& line : wrapped(text, letters_a_line)) {
      html << "<text "_html << style << " x=\""_html << x << "\" y=\""_html << y << "\">"_html
           << line << "</text>"_html;
      y += line_height;
    }
    return y;
  }

  int key(Html& html, int y) const {
    constexpr int beside_shape = margin + 22, above_base = 5;
    for (const Flag flag : flags_in_picture(chart_)) {
      html << "<svg overflow=\"visible\" x=\""_html << margin + 8 << "\" y=\""_html
           << y - above_base << "\">"_html;
      chart_shape(html, flag);
      html << "</svg>"_html;
      y = text(html, "class=\"key\""_html, words_(title_of(flag)), y, beside_shape);
    }
    std::size_t number = 0;
    for (const ChartEvent& event : chart_.events) {
      y = text(html, "class=\"key\""_html, fmt::format("{}  {}", ++number, event.what), y);
    }
    return y + 8;
  }

  const Words& words_;
  const Chart& chart_;
};

}  // namespace

std::string chart_svg_file(const Words& words, const Chart& chart) {
  return PictureFile(words, chart).made();
}

}  // namespace alongside::charting
