// The map drawn: an aim is a thick box, a step a round one, a pitfall a dashed one. Shapes say all
// that colours say. Narrow, so that a phone shows it whole.
#include <string_view>

#include "slices/design_stage/map/map_pages.h"

namespace alongside::design_stage::pages {
namespace {

constexpr std::int64_t picture_width = 360, indent = 28, line_height = 20, box_padding = 10,
                       gap = 10, edge = 2;
/// At 16 px, of the widest text that is to be expected.
constexpr std::int64_t width_of_character = 9;

std::int64_t left_of(ItemKind kind) {
  return edge + indent * static_cast<std::int64_t>(kind);
}

/// Of UTF-8: how many bytes `most` characters take.
std::size_t bytes_of(std::string_view text, std::size_t most) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr unsigned char kind_of_byte = 0xC0, further_byte = 0x80;
    const bool begins = (static_cast<unsigned char>(text[at]) & kind_of_byte) != further_byte;
    if (begins && ++characters > most) return at;
  }
  return text.size();
}

/// At blanks where there are any; a long word is cut.
std::vector<std::string> lines_of(std::string_view text, std::size_t most) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t fits = bytes_of(text, most);
    std::size_t end = fits;
    if (fits < text.size() && text[fits] != ' ') {
      const std::size_t blank = text.substr(0, fits).rfind(' ');
      if (blank != std::string_view::npos && blank > 0) end = blank;
    }
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  return lines;
}

struct Box {
  ItemKind kind = ItemKind::aim;
  std::vector<std::string> lines;
  std::int64_t top = 0, height = 0;
};

std::vector<Box> boxes_of(const MapItems& items) {
  std::vector<Box> boxes;
  std::int64_t top = edge;
  for (const Item& item : items) {
    const std::int64_t room = picture_width - left_of(item.kind) - 2 * box_padding - edge;
    Box box{.kind = item.kind,
            .lines = lines_of(item.text, static_cast<std::size_t>(room / width_of_character)),
            .top = top};
    box.height = std::ssize(box.lines) * line_height + 2 * box_padding;
    top += box.height + gap;
    boxes.push_back(std::move(box));
  }
  return boxes;
}

void draw_box(Html& html, const Box& box) {
  const Markup looks[] = {"<rect class=\"alongside-way__aim\""_html,
                          "<rect class=\"alongside-way__step\" rx=\"14\""_html,
                          "<rect class=\"alongside-way__pitfall\""_html};
  const std::int64_t left = left_of(box.kind);
  html << looks[static_cast<std::size_t>(box.kind)] << " x=\""_html << left << "\" y=\""_html
       << box.top << "\" width=\""_html << picture_width - left - edge << "\" height=\""_html
       << box.height << "\"/>"_html;
  constexpr std::int64_t baseline = 15;
  std::int64_t at = box.top + box_padding + baseline;
  for (const std::string& line : box.lines) {
    html << "<text x=\""_html << left + box_padding << "\" y=\""_html << at << "\">"_html << line
         << "</text>"_html;
    at += line_height;
  }
}

/// From the left edge of what it is below, down and across.
void draw_line(Html& html, const std::vector<Box>& boxes, std::size_t below) {
  std::size_t above = below;
  while (boxes[above].kind >= boxes[below].kind) --above;
  const std::int64_t x = left_of(boxes[above].kind) + indent / 2;
  const std::int64_t from = boxes[above].top + boxes[above].height;
  const std::int64_t to = boxes[below].top + boxes[below].height / 2;
  html << "<path class=\"alongside-way__line\" d=\"M"_html << x << " "_html << from << "V"_html
       << to << "H"_html << left_of(boxes[below].kind) << "\"/>"_html;
}

}  // namespace

void map_picture(Html& html, const MapItems& items) {
  const std::vector<Box> boxes = boxes_of(items);
  const std::int64_t height = boxes.empty() ? 0 : boxes.back().top + boxes.back().height + edge;
  html << "<svg class=\"alongside-way\" role=\"img\" direction=\"ltr\" "
          "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "_html
       << picture_width << " "_html << height << "\"><title>"_html
       << say("The map as a picture. The list below says the same.") << "</title>"_html;
  for (std::size_t n = 0; n < boxes.size(); ++n) {
    if (boxes[n].kind != ItemKind::aim) draw_line(html, boxes, n);
  }
  for (const Box& box : boxes) draw_box(html, box);
  html << "</svg>"_html;
}

}  // namespace alongside::design_stage::pages
