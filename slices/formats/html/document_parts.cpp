#include "slices/formats/html/document_parts.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

class BodyWriter {
 public:
  BodyWriter(Html& html, const Document& document, const BodyLook& look)
      : html_(html), document_(document), look_(look) {}

  void write_all(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) write(piece);
  }

 private:
  void write(const Piece& piece) {
    switch (piece.kind) {
      case Kind::heading:
        return heading(piece);
      case Kind::paragraph:
        html_ << "<p>"_html;
        write_all(piece.pieces);
        html_ << "</p>\n"_html;
        return;
      case Kind::list:
        return list(piece);
      case Kind::item:
        return item(piece);
      case Kind::quotation:
        html_ << "<blockquote>\n"_html;
        write_all(piece.pieces);
        html_ << "</blockquote>\n"_html;
        return;
      case Kind::code_block:
        html_ << "<pre dir=\"ltr\"><code>"_html << piece.text << "</code></pre>\n"_html;
        return;
      case Kind::table:
        return table(piece);
      case Kind::rule:
        html_ << "<hr />\n"_html;
        return;
      default:
        return words(piece);
    }
  }

  void words(const Piece& piece) {
    switch (piece.kind) {
      case Kind::soft_break:
        html_ << "\n"_html;
        return;
      case Kind::line_break:
        html_ << "<br />\n"_html;
        return;
      case Kind::code:
        html_ << "<code>"_html << piece.text << "</code>"_html;
        return;
      case Kind::emphasis:
        html_ << "<em>"_html;
        write_all(piece.pieces);
        html_ << "</em>"_html;
        return;
      case Kind::strong:
        html_ << "<strong>"_html;
        write_all(piece.pieces);
        html_ << "</strong>"_html;
        return;
      case Kind::link:
        return link(piece);
      case Kind::picture:
        return picture(piece);
      default:
        html_ << piece.text;
        write_all(piece.pieces);
    }
  }

  void heading(const Piece& piece) {
    html_ << "<h"_html << piece.number << " id=\"part-"_html << ++headings_ << "\">"_html;
    write_all(piece.pieces);
    html_ << "</h"_html << piece.number << ">\n"_html;
  }

  void list(const Piece& piece) {
    if (!piece.ordered) {
      html_ << "<ul>\n"_html;
    } else if (piece.number == 1) {
      html_ << "<ol>\n"_html;
    } else {
      html_ << "<ol start=\""_html << piece.number << "\">\n"_html;
    }
    write_all(piece.pieces);
    html_ << (piece.ordered ? "</ol>\n"_html : "</ul>\n"_html);
  }

  /// One paragraph, with perhaps a list below it, stands without a frame of its own.
  void item(const Piece& piece) {
    const auto paragraphs = std::ranges::count(piece.pieces, Kind::paragraph, &Piece::kind);
    html_ << "<li>"_html;
    for (const Piece& block : piece.pieces) {
      if (paragraphs == 1 && block.kind == Kind::paragraph) {
        write_all(block.pieces);
      } else {
        write(block);
      }
    }
    html_ << "</li>\n"_html;
  }

  void table(const Piece& piece) {
    if (look_.wide_tables_move) {
      html_ << "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\""_html
            << (piece.pieces.empty() ? "" : tidied_line(words_of(piece.pieces[0]))) << "\">\n"_html;
    }
    html_ << "<table>\n"_html;
    rows(piece, true);
    rows(piece, false);
    html_ << "</table>\n"_html;
    if (look_.wide_tables_move) html_ << "</div>\n"_html;
  }

  void rows(const Piece& table, bool head) {
    if (std::ranges::none_of(table.pieces, [&](const Piece& row) { return row.head == head; })) {
      return;
    }
    html_ << (head ? "<thead>\n"_html : "<tbody>\n"_html);
    for (const Piece& row : table.pieces) {
      if (row.head != head) continue;
      html_ << "<tr>"_html;
      for (const Piece& cell : row.pieces) write_cell(cell, head);
      html_ << "</tr>\n"_html;
    }
    html_ << (head ? "</thead>\n"_html : "</tbody>\n"_html);
  }

  void write_cell(const Piece& cell, bool head) {
    const bool heads = head && !tidied_line(words_of(cell)).empty();
    html_ << (heads ? "<th scope=\"col\""_html : "<td"_html);
    if (cell.alignment == Alignment::centre) html_ << " class=\"centre\""_html;
    if (cell.alignment == Alignment::end) html_ << " class=\"end\""_html;
    html_ << ">"_html;
    if (cell.pieces.empty()) html_ << "&#160;"_html;  // Chromium gives an empty cell no tag.
    write_all(cell.pieces);
    html_ << (heads ? "</th>"_html : "</td>"_html);
  }

  void link(const Piece& piece) {
    if (piece.address.empty()) return write_all(piece.pieces);
    html_ << "<a href=\""_html << piece.address << "\">"_html;
    write_all(piece.pieces);
    html_ << "</a>"_html;
    if (look_.shows_addresses && words_of(piece) != piece.address) {
      constexpr std::string_view mail = "mailto:";
      const std::string_view address = piece.address;
      html_ << " (<span dir=\"ltr\">"_html
            << (address.starts_with(mail) ? address.substr(mail.size()) : address)
            << "</span>)"_html;
    }
  }

  void picture(const Piece& piece) {
    const auto found = document_.pictures.find(piece.address);
    if (found == document_.pictures.end()) {
      html_ << piece.text;
      return;
    }
    html_ << "<img src=\""_html << look_.source_of(piece.address) << "\" alt=\""_html << piece.text
          << "\" width=\""_html << found->second.width << "\" height=\""_html
          << found->second.height << "\" />"_html;
  }

  Html& html_;
  const Document& document_;
  const BodyLook& look_;
  std::size_t headings_ = 0;
};

}  // namespace

void write_body(Html& html, const Document& document, const BodyLook& look) {
  BodyWriter(html, document, look).write_all(document.body.pieces);
}

void write_contents(Html& html, const std::vector<HeadingPlace>& headings, int deepest,
                    std::string_view page) {
  int level = 1;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].level > deepest) continue;
    if (headings[i].level > level) {
      html << "<ol>\n"_html;  // Levels have no gaps on the way down.
      ++level;
    } else {
      html << "</li>\n"_html;
      for (; level > headings[i].level; --level) html << "</ol></li>\n"_html;
    }
    html << "<li><a href=\""_html << page << "#part-"_html << i + 1 << "\">"_html
         << headings[i].words << "</a>"_html;
  }
  if (level > 1) html << "</li>\n"_html;
  for (; level > 2; --level) html << "</ol></li>\n"_html;
  if (level > 1) html << "</ol>\n"_html;
}

void write_language(Html& html, const std::string& language) {
  html << " lang=\""_html << language << "\" dir=\""_html
       << (is_right_to_left(language) ? "rtl"_html : "ltr"_html) << "\""_html;
}

std::string data_address(const PictureFile& picture) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string address = "data:" + picture.media_type + ";base64,";
  address.reserve(address.size() + picture.bytes.size() * 4 / 3 + 4);
  for (std::size_t i = 0; i < picture.bytes.size(); i += 3) {
    std::uint32_t three = 0;
    const std::size_t count = std::min<std::size_t>(3, picture.bytes.size() - i);
    for (std::size_t j = 0; j < 3; ++j) {
      three = three << 8U | (j < count ? static_cast<unsigned char>(picture.bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      address += j <= count ? digits[three >> (18 - 6 * j) & 63U] : '=';
    }
  }
  return address;
}

void write_title(Html& html, const About& about) {
  html << "<h1>"_html << about.title << "</h1>\n"_html;
  const std::string imprint = imprint_of(about);
  if (!imprint.empty()) html << "<p class=\"imprint\">"_html << imprint << "</p>\n"_html;
}

}  // namespace alongside::formats
