// Fields that take text: one line, a passphrase, several lines, a date, a file.
#include "foundation/html/field_parts.h"

namespace alongside::html {
namespace {

/// nhsuk-frontend has these widths; a field gets the narrowest that holds `characters`.
void width_class(Html& html, int characters) {
  if (characters <= 0) return;
  for (const int width : {2, 3, 4, 5, 10, 20, 30}) {
    if (characters > width && width != 30) continue;
    html << " nhsuk-input--width-"_html << width;
    return;
  }
}

void value_attribute(Html& html, std::string_view value) {
  if (!value.empty()) html << " value=\""_html << value << "\""_html;
}

void input(Html& html, const TextField& field, const Described& by, Markup classes) {
  html << "<input class=\"nhsuk-input"_html << (by.message ? " nhsuk-input--error"_html : ""_html);
  width_class(html, field.width_characters);
  html << classes << "\" id=\""_html << by.id << "\" name=\""_html << field.name
       << "\" type=\""_html << field.type << "\""_html;
  value_attribute(html, field.value);
  aria_describedby(html, by);
  if (!field.autocomplete.empty())
    html << " autocomplete=\""_html << field.autocomplete << "\""_html;
  if (field.type == "email" || field.type == "password") {
    html << " spellcheck=\"false\" autocapitalize=\"none\""_html;
  }
  html << ">"_html;
}

/// What the script says when the passphrase is shown or hidden.
void open_passphrase_group(Html& html, const Message* message) {
  html << "<div class=\"nhsuk-form-group"_html
       << (message != nullptr ? " nhsuk-form-group--error"_html : ""_html)
       << " nhsuk-password-input\" data-module=\"nhsuk-password-input\""
          " data-i18n.show-password=\""_html
       << say("Show") << "\" data-i18n.hide-password=\""_html << say("Hide")
       << "\" data-i18n.show-password-aria-label=\""_html << say("Show passphrase")
       << "\" data-i18n.hide-password-aria-label=\""_html << say("Hide passphrase")
       << "\" data-i18n.password-shown-announcement=\""_html << say("Your passphrase is visible")
       << "\" data-i18n.password-hidden-announcement=\""_html << say("Your passphrase is hidden")
       << "\">"_html;
}

void passphrase_input(Html& html, const TextField& field, const Described& by) {
  html << "<div class=\"nhsuk-input-wrapper\">"_html;
  input(html, field, by, " nhsuk-password-input__input nhsuk-js-password-input-input"_html);
  html << "<button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small "
          "nhsuk-password-input__toggle nhsuk-js-password-input-toggle\" "
          "data-module=\"nhsuk-button\" type=\"button\" aria-label=\""_html
       << say("Show passphrase") << "\" aria-controls=\""_html << by.id << "\" hidden>"_html
       << say("Show") << "</button></div>"_html;
}

/// The script's sentence for a number: it puts the number for `%{count}` itself.
Message characters_left(std::int64_t count) {
  return say_many("You have {count} character left", "You have {count} characters left", count,
                  {{"count", "%{count}"}});
}
Message characters_over(std::int64_t count) {
  return say_many("You have {count} character too many", "You have {count} characters too many",
                  count, {{"count", "%{count}"}});
}

/// Sentences of all plural forms that the script may ask for: in each of these languages the
/// number stands for its form (Unicode's plural categories).
void plural_forms(Html& html, Markup name, Message (*sentence)(std::int64_t)) {
  struct Form {
    Markup category;
    std::int64_t number;
  };
  const bool english = html.words().language() == "en";
  for (const Form& form : {Form{"one"_html, 1}, Form{"two"_html, 2}, Form{"few"_html, 3},
                           Form{"many"_html, 11}, Form{"other"_html, 100}}) {
    if (english && form.number > 1 && form.number < 100) continue;
    html << " data-i18n."_html << name << "."_html << form.category << "=\""_html
         << sentence(form.number) << "\""_html;
  }
}

void open_counted_group(Html& html, const TextArea& field, const Message* message) {
  html << "<div class=\"nhsuk-form-group"_html
       << (message != nullptr ? " nhsuk-form-group--error"_html : ""_html)
       << " nhsuk-character-count\" data-module=\"nhsuk-character-count\" data-maxlength=\""_html
       << field.most_characters << "\" data-i18n.characters-at-limit=\""_html
       << say("You have no characters left") << "\""_html;
  plural_forms(html, "characters-under-limit"_html, characters_left);
  plural_forms(html, "characters-over-limit"_html, characters_over);
  html << ">"_html;
}

struct DatePart {
  Markup suffix;
  Message label;
  std::string_view value;
  int width;
};

/// The day carries the id of the whole field, so that the error summary leads to it.
std::string date_part_id(const std::string& id, const DatePart& part) {
  return part.suffix.text() == "day" ? id : id + "-" + std::string(part.suffix.text());
}

void date_part(Html& html, const DateField& field, const DatePart& part, bool wrong) {
  const std::string id = date_part_id(field_id(field.name), part);
  html << "<div class=\"nhsuk-date-input__item\"><div class=\"nhsuk-form-group"_html
       << (wrong ? " nhsuk-form-group--error"_html : ""_html)
       << "\"><label class=\"nhsuk-label nhsuk-date-input__label\" for=\""_html << id << "\">"_html
       << part.label << "</label><input class=\"nhsuk-input"_html
       << (wrong ? " nhsuk-input--error"_html : ""_html) << " nhsuk-input--width-"_html
       << part.width << " nhsuk-date-input__input\" id=\""_html << id << "\" name=\""_html
       << field.name << "-"_html << part.suffix << "\" type=\"text\" inputmode=\"numeric\""_html;
  value_attribute(html, part.value);
  html << "></div></div>"_html;
}

}  // namespace

void text_field(Html& html, const TextField& field) {
  const Message* message = message_for(field.problems, field.name);
  const Described by{
      .id = field_id(field.name), .hint = field.hint.has_value(), .message = message != nullptr};
  const bool passphrase = field.type == "password";
  if (passphrase) {
    open_passphrase_group(html, message);
  } else {
    open_group(html, message, ""_html, ""_html);
  }
  field_label(html, by.id, field.label, field.label_style);
  field_hint(html, by.id, field.hint);
  field_message(html, by.id, message);
  if (passphrase) {
    passphrase_input(html, field, by);
  } else {
    input(html, field, by, ""_html);
  }
  close_group(html);
}

void text_area(Html& html, const TextArea& field) {
  const Message* message = message_for(field.problems, field.name);
  const bool counted = field.most_characters > 0;
  const Described by{.id = field_id(field.name),
                     .hint = field.hint.has_value(),
                     .message = message != nullptr,
                     .count = counted};
  if (counted) {
    open_counted_group(html, field, message);
  } else {
    open_group(html, message, ""_html, ""_html);
  }
  field_label(html, by.id, field.label, field.label_style);
  field_hint(html, by.id, field.hint);
  field_message(html, by.id, message);
  html << "<textarea class=\"nhsuk-textarea"_html
       << (by.message ? " nhsuk-textarea--error"_html : ""_html)
       << (counted ? " nhsuk-js-character-count"_html : ""_html) << "\" id=\""_html << by.id
       << "\" name=\""_html << field.name << "\" rows=\""_html << field.rows << "\""_html;
  aria_describedby(html, by);
  // A browser drops one line end at the start: without this one, the text would lose its own.
  html << ">"_html << (field.value.starts_with('\n') ? "\n"_html : ""_html) << field.value
       << "</textarea>"_html;
  if (counted) {
    html << "<div class=\"nhsuk-hint nhsuk-character-count__message\" id=\""_html << by.id
         << "-info\">"_html
         << say_many("You can enter up to {count} character",
                     "You can enter up to {count} characters", field.most_characters)
         << "</div>"_html;
  }
  close_group(html);
}

void date_field(Html& html, const DateField& field) {
  const std::string id = field_id(field.name);
  const std::string name(field.name);
  const Message* whole = message_for(field.problems, name);
  const Message* day = message_for(field.problems, name + "-day");
  const Message* month = message_for(field.problems, name + "-month");
  const Message* year = message_for(field.problems, name + "-year");
  const Message* message = nullptr;
  for (const Message* one : {whole, day, month, year}) {
    if (message == nullptr) message = one;
  }
  open_group(html, message, ""_html, ""_html);
  open_fieldset(html, {.id = id,
                       .legend = field.legend,
                       .style = field.legend_style,
                       .hint = field.hint,
                       .message = message,
                       .attributes = " role=\"group\""_html});
  html << "<div class=\"nhsuk-date-input\">"_html;
  date_part(html, field, {"day"_html, say("Day"), field.day, 2},
            whole != nullptr || day != nullptr);
  date_part(html, field, {"month"_html, say("Month"), field.month, 2},
            whole != nullptr || month != nullptr);
  date_part(html, field, {"year"_html, say("Year"), field.year, 4},
            whole != nullptr || year != nullptr);
  html << "</div>"_html;
  close_fieldset(html);
  close_group(html);
}

void file_field(Html& html, const FileField& field) {
  const Message* message = message_for(field.problems, field.name);
  const Described by{
      .id = field_id(field.name), .hint = field.hint.has_value(), .message = message != nullptr};
  open_group(html, message, " nhsuk-file-upload"_html, " data-module=\"nhsuk-file-upload\""_html);
  field_label(html, by.id, field.label, LabelStyle::normal);
  field_hint(html, by.id, field.hint);
  field_message(html, by.id, message);
  html << "<input class=\"nhsuk-file-upload__input\" id=\""_html << by.id << "\" name=\""_html
       << field.name << "\" type=\"file\""_html;
  if (!field.accept.empty()) html << " accept=\""_html << field.accept << "\""_html;
  aria_describedby(html, by);
  html << ">"_html;
  close_group(html);
}

}  // namespace alongside::html
