#include "foundation/html/testing/tokens.h"

#include <algorithm>
#include <array>
#include <map>

namespace alongside::html::testing {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string decoded(std::string_view text) {
  static const std::map<std::string_view, std::string_view> entities{
      {"&amp;", "&"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};  // A `<` begins a tag.
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto known = entities.find(text.substr(i, text.find(';', i) - i + 1));
    if (text[i] == '&' && known != entities.end()) {
      out.append(known->second);
      i += known->first.size();
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : rest_(html) {}

  std::vector<std::string> all() {
    std::vector<std::string> out;
    while (!rest_.empty()) {
      std::string token = rest_.front() == '<' ? tag() : text();
      if (!token.empty()) out.push_back(std::move(token));
    }
    return out;
  }

 private:
  std::string text() {
    const std::string_view text = rest_.substr(0, rest_.find('<'));
    rest_.remove_prefix(text.size());
    return folded(decoded(text));
  }

  std::string tag() {
    std::string name = word();
    std::vector<std::string> attributes;
    while (!rest_.empty() && rest_.front() != '>') {
      if (is_space(rest_.front()) || rest_.front() == '/') {
        rest_.remove_prefix(1);
      } else {
        attributes.push_back(attribute());
      }
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    std::ranges::sort(attributes);
    for (const std::string& attribute : attributes) name += " " + attribute;
    return name + ">";
  }

  /// `<p` or `</p`.
  std::string word() {
    std::size_t end = rest_.starts_with("</") ? 2 : 1;
    while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '>' && rest_[end] != '/') {
      ++end;
    }
    std::string name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return name;
  }

  std::string attribute() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '=' && rest_[end] != '>') {
      ++end;
    }
    std::string name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    if (!rest_.starts_with("=\"")) return name;
    rest_.remove_prefix(2);
    const std::string_view value = rest_.substr(0, rest_.find('"'));
    rest_.remove_prefix(std::min(rest_.size(), value.size() + 1));
    return name + "=\"" + folded(decoded(value)) + "\"";
  }

  std::string_view rest_;
};

std::string_view element_name(std::string_view token) {
  const std::size_t begin = token.starts_with("</") ? 2 : 1;
  return token.substr(begin, token.find_first_of(" >", begin) - begin);
}

/// Elements without an end tag; those of SVG are closed in themselves.
bool is_void(std::string_view name) {
  constexpr std::array names{"input", "br",     "meta", "link", "!DOCTYPE",
                             "path",  "circle", "rect", "line"};
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::vector<std::string> tokens(std::string_view html) {
  return Reader(html).all();
}

bool is_balanced(const std::vector<std::string>& tokens) {
  std::vector<std::string_view> open;
  for (const std::string& token : tokens) {
    if (token.front() != '<' || is_void(element_name(token))) continue;
    if (!token.starts_with("</")) {
      open.push_back(element_name(token));
    } else if (open.empty() || open.back() != element_name(token)) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

std::string joined(const std::vector<std::string>& tokens) {
  std::string out;
  for (const std::string& token : tokens) out += token + "\n";
  return out;
}

}  // namespace alongside::html::testing
