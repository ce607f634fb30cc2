// NHS.UK frontend components as functions: typed parameters in, HTML out. A form field without a
// label does not compile. Each is tested against the fixtures that nhsuk-frontend ships.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/html/html.h"

namespace alongside::html {

// ---- Text ----

enum class Size { small, medium, large, extra_large };

void heading(Html& html, int level, Size size, const Text& text);
inline void h1(Html& html, const Text& text) {
  heading(html, 1, Size::large, text);
}
inline void h2(Html& html, const Text& text) {
  heading(html, 2, Size::medium, text);
}
inline void h3(Html& html, const Text& text) {
  heading(html, 3, Size::small, text);
}
void paragraph(Html& html, const Text& text);
/// Text that people wrote, with its line ends; nothing in it is markup.
void written(Html& html, std::string_view text);
void hint(Html& html, const Text& text);
void link(Html& html, const Url& url, const Text& text);
void action_link(Html& html, const Url& url, const Text& text);
void bullets(Html& html, const std::vector<Text>& items);
void tag(Html& html, const Text& text, std::string_view colour = "grey");
void inset(Html& html, const Content& content);
void warning(Html& html, const Text& text, int level = 2);
void details(Html& html, const Text& summary, const Content& content);
void expander(Html& html, const Text& summary, const Content& content);
/// A card whose whole area leads to `url`; `level` is that of its heading.
void card(Html& html, const Text& title, const Url& url, const Content& content, int level = 2);
/// With an `id`, links can lead to it.
void section(Html& html, const Text& title, const Content& content, std::string_view id = {});

// ---- Notices ----

enum class Tone { neutral, success };
void notification_banner(Html& html, Tone tone, const Text& text);

// ---- Lists and tables ----

struct SummaryRow {
  Text key;
  Content value;
  std::optional<Url> change;  // With a link 'Change', read aloud with the key.
};
void summary_list(Html& html, const std::vector<SummaryRow>& rows);

struct Column {
  Text heading;
  bool numeric = false;
};
/// `rows` writes `<tr>`s with `cell` and `row_heading`.
void table(Html& html, const Text& caption, const std::vector<Column>& columns,
           const Content& rows);
void row(Html& html, const Content& cells);
void row_heading(Html& html, const Text& text);
void cell(Html& html, const Text& text);
void numeric_cell(Html& html, const Text& text);
void cell(Html& html, const Content& content);

struct Paging {
  std::int64_t page = 1;  // From 1.
  std::int64_t pages = 1;
  std::string path;  // `?page=N` is added to it.
};
void pagination(Html& html, const Paging& paging);

// ---- Forms ----

/// Required in every field: there is no default.
class Label {
 public:
  explicit Label(const Message& message) : text_(message) {}
  explicit Label(std::string_view written) : text_(written) {}
  const Text& text() const { return text_; }

 private:
  Text text_;
};

enum class LabelStyle { normal, page_heading, visually_hidden };

/// The id of a field's first control: its name, with `-` for what is not a letter, digit, `-` or
/// `_`. A problem of that name links to it.
std::string field_id(std::string_view name);

/// The name of the hidden field that holds the form token.
inline constexpr std::string_view form_token_field = "form_token";

/// Writes `<form method="post">` with the form token inside.
void post_form(Html& html, const Url& action, const Content& fields);
/// The same for files.
void upload_form(Html& html, const Url& action, const Content& fields);
void get_form(Html& html, const Url& action, const Content& fields);
void hidden_field(Html& html, std::string_view name, std::string_view value);

struct TextField {
  std::string_view name;
  Label label;
  std::string_view value = {};
  const Problems* problems = nullptr;  // The field's own message is found by its name.
  std::optional<Message> hint = {};
  std::string_view type = "text";  // text, email, password ...; a password can be shown.
  std::string_view autocomplete = {};
  int width_characters = 0;  // 0: full width.
  LabelStyle label_style = LabelStyle::normal;
};
void text_field(Html& html, const TextField& field);

struct TextArea {
  std::string_view name;
  Label label;
  std::string_view value = {};
  const Problems* problems = nullptr;
  std::optional<Message> hint = {};
  int rows = 5;
  int most_characters = 0;  // Above 0: counted down while typing.
  LabelStyle label_style = LabelStyle::normal;
};
void text_area(Html& html, const TextArea& field);

struct Option {
  std::string value;
  Message label;
  std::optional<Message> hint = {};
};
/// The same for choices that people named.
struct WrittenOption {
  std::string value;
  std::string label;
};

struct Choice {
  std::string_view name;
  Label legend;
  std::vector<Option> options = {};
  std::vector<WrittenOption> written_options = {};  // After `options`.
  std::vector<std::string> chosen = {};
  const Problems* problems = nullptr;
  std::optional<Message> hint = {};
  enum class Layout { stacked, inline_row, small, small_inline_row } layout = Layout::stacked;
  LabelStyle legend_style = LabelStyle::normal;
};
void radios(Html& html, const Choice& choice);
void checkboxes(Html& html, const Choice& choice);
void select(Html& html, const Choice& choice);

struct DateField {
  std::string_view name;  // Its fields are `name-day`, `name-month`, `name-year`.
  Label legend;
  std::string_view day = {}, month = {}, year = {};
  const Problems* problems = nullptr;  // Of `name`, or of one of its three fields.
  std::optional<Message> hint = {};
  LabelStyle legend_style = LabelStyle::normal;
};
void date_field(Html& html, const DateField& field);

struct FileField {
  std::string_view name;
  Label label;
  const Problems* problems = nullptr;
  std::optional<Message> hint = {};
  std::string_view accept = {};
};
void file_field(Html& html, const FileField& field);

enum class ButtonStyle { primary, secondary, warning };
void button(Html& html, const Text& text, ButtonStyle style = ButtonStyle::primary);
/// A button that sends `name=value`.
void button(Html& html, const Text& text, std::string_view name, std::string_view value,
            ButtonStyle style = ButtonStyle::primary);
void link_button(Html& html, const Url& url, const Text& text,
                 ButtonStyle style = ButtonStyle::primary);

/// Several buttons, or a button and a link, beside each other.
void button_row(Html& html, const Content& buttons);

// ---- Live parts ----

/// A part of the page that the event stream replaces: `id` is its place.
void live_part(Html& html, std::string_view id, const Content& content);
/// What is sent to replace it.
std::string live_replacement(std::string_view id, std::string_view inner_html);

}  // namespace alongside::html
