#include "slices/formats/text/plain_text.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/formats/source/language.h"
#include "slices/formats/text/text_lines.h"

namespace alongside::formats {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string repeated(char sign, std::size_t count) {
  return std::string(std::min(count, text_columns), sign);
}

class TextWriter {
 public:
  explicit TextWriter(const Document& document) : labels_(labels_of(document.about.language)) {
    title(document.about);
    blocks(document.body.pieces, "", "");
    list_links();
  }

  std::string take() && { return std::move(out_); }

 private:
  void title(const About& about) {
    const std::string lines = filled(about.title, text_columns, "", "");
    out_ += lines + repeated('=', columns_of(about.title)) + "\n";
    const std::string imprint = imprint_of(about);
    if (!imprint.empty()) out_ += "\n" + filled(imprint, text_columns, "", "");
    out_ += "\n";
  }

  /// Words of a line, with links numbered; "\n" for line breaks.
  std::string inline_text(const std::vector<Piece>& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
      switch (piece.kind) {
        case Kind::soft_break:
          text += " ";
          break;
        case Kind::line_break:
          text += "\n";
          break;
        case Kind::picture:
          text += "[" + std::string(labels_.picture) + ": " + piece.text + "]";
          break;
        case Kind::link:
          text += inline_text(piece.pieces) + number_of(piece);
          break;
        default:
          text += piece.text + inline_text(piece.pieces);
      }
    }
    return text;
  }

  std::string number_of(const Piece& link) {
    if (link.address.empty() || words_of(link) == link.address) return "";
    const auto found = std::ranges::find(links_, link.address);
    const auto place = found - links_.begin();
    if (found == links_.end()) links_.push_back(link.address);
    return " [" + std::to_string(place + 1) + "]";
  }

  void blocks(const std::vector<Piece>& pieces, const std::string& first,
              const std::string& others) {
    const std::string* start = &first;
    for (const Piece& piece : pieces) {
      // A list stands close below the words that it belongs to.
      const bool close = first != others && piece.kind == Kind::list;
      if (start != &first && !close) separate(others);
      block(piece, *start, others);
      start = &others;
    }
    if (pieces.empty()) separate(first);
  }

  /// A line that holds the signs of its place alone.
  void separate(const std::string& indent) {
    const auto last = indent.find_last_not_of(' ');
    out_ += indent.substr(0, last == indent.npos ? 0 : last + 1) + "\n";
  }

  void block(const Piece& piece, const std::string& first, const std::string& others) {
    switch (piece.kind) {
      case Kind::heading:
        return heading(piece, first, others);
      case Kind::list:
        return list(piece, first, others);
      case Kind::quotation:
        return blocks(piece.pieces, first + "> ", others + "> ");
      case Kind::code_block:
        return code(piece, first, others);
      case Kind::table:
        return table(piece, first, others);
      case Kind::rule:
        out_ += first + repeated('-', 10) + "\n";
        return;
      default:
        out_ += filled(inline_text(piece.pieces), text_columns, first, others);
    }
  }

  void heading(const Piece& piece, const std::string& first, const std::string& others) {
    constexpr std::string_view lines = "==-~...";
    const std::string words = inline_text(piece.pieces);
    out_ += filled(words, text_columns, first, others);
    const char sign =
        lines[std::min<std::size_t>(static_cast<std::size_t>(piece.number), lines.size() - 1)];
    out_ += others + repeated(sign, columns_of(words)) + "\n";
  }

  void list(const Piece& piece, const std::string& first, const std::string& others) {
    int number = piece.number;
    const bool loose = std::ranges::any_of(piece.pieces, [](const Piece& item) {
      return std::ranges::count(item.pieces, Kind::paragraph, &Piece::kind) > 1;
    });
    const std::string* start = &first;
    for (const Piece& item : piece.pieces) {
      if (loose && start != &first) separate(others);
      const std::string sign = piece.ordered ? std::to_string(number++) + ". " : "- ";
      blocks(item.pieces, *start + sign, others + std::string(sign.size(), ' '));
      start = &others;
    }
  }

  void code(const Piece& piece, const std::string& first, const std::string& others) {
    const std::string* start = &first;
    for (std::size_t begin = 0; begin < piece.text.size();) {
      const auto end = std::min(piece.text.find('\n', begin), piece.text.size());
      out_ += *start + "    " + piece.text.substr(begin, end - begin) + "\n";
      start = &others;
      begin = end + 1;
    }
  }

  Rows rows_of(const Piece& table) {
    Rows rows;
    for (const Piece& row : table.pieces) {
      auto& cells = rows.emplace_back();
      for (const Piece& cell : row.pieces) {
        cells.push_back(tidied_line(inline_text(cell.pieces)));
      }
    }
    return rows;
  }

  /// In columns where these fit; else each row as lines of its headings and what stands below them.
  void table(const Piece& piece, const std::string& first, const std::string& others) {
    const Rows rows = rows_of(piece);
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], columns_of(row[i]));
      }
    }
    std::size_t whole = columns_of(others);
    for (const std::size_t width : widths) whole += width + 2;
    if (whole <= text_columns + 2) {
      in_columns(rows, widths, first, others);
    } else {
      by_rows(rows, first, others);
    }
  }

  void in_columns(const Rows& rows, const std::vector<std::size_t>& widths,
                  const std::string& first, const std::string& others) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string line = i == 0 ? first : others;
      for (std::size_t column = 0; column < rows[i].size(); ++column) {
        line +=
            rows[i][column] + std::string(widths[column] - columns_of(rows[i][column]) + 2, ' ');
      }
      separate(line);
      if (i > 0) continue;
      std::string below = others;
      for (const std::size_t width : widths) below += repeated('-', width) + "  ";
      separate(below);
    }
  }

  void by_rows(const Rows& rows, const std::string& first, const std::string& others) {
    const std::string* start = &first;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (i > 1) separate(others);
      for (std::size_t column = 0; column < rows[i].size(); ++column) {
        const std::string& heading = column < rows[0].size() ? rows[0][column] : "";
        if (rows[i][column].empty()) continue;
        out_ += filled((heading.empty() ? "" : heading + ": ") + rows[i][column], text_columns,
                       *start, others + "  ");
        start = &others;
      }
    }
  }

  void list_links() {
    if (links_.empty()) return;
    out_ += "\n" + std::string(labels_.links) + "\n" + repeated('-', columns_of(labels_.links)) +
            "\n\n";
    for (std::size_t i = 0; i < links_.size(); ++i) {
      out_ += "[" + std::to_string(i + 1) + "] " + links_[i] + "\n";
    }
  }

  const Labels& labels_;
  std::string out_;
  std::vector<std::string> links_;
};

}  // namespace

std::string text_of(const Document& document) {
  return TextWriter(document).take();
}

}  // namespace alongside::formats
