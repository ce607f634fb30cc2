#include "slices/opinions/picture/picture_parts.h"

#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

/// The marks of answers, each drawn once and used in every cell. As on the bars of results, agree
/// is solid, disagree striped, not sure dotted; the sign in it says the same without either.
void marks(Html& html) {
  html << "<svg class=\"alongside-picture__marks\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
          "focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">"
          "<symbol id=\"mark-agree\" viewBox=\"0 0 40 32\">"
          "<rect class=\"alongside-mark__agree\" x=\"1\" y=\"1\" width=\"38\" height=\"30\"/>"
          "<path class=\"alongside-mark__agree-sign\" d=\"M11 16l6 7 12-14\"/></symbol>"
          "<symbol id=\"mark-disagree\" viewBox=\"0 0 40 32\">"
          "<rect class=\"alongside-mark__disagree\" x=\"1\" y=\"1\" width=\"38\" height=\"30\"/>"
          "<path class=\"alongside-mark__stripes\" d=\"M5 1v30M10 1v30M30 1v30M35 1v30\"/>"
          "<path class=\"alongside-mark__sign\" d=\"M14 10l12 12M26 10l-12 12\"/></symbol>"
          "<symbol id=\"mark-not_sure\" viewBox=\"0 0 40 32\">"
          "<rect class=\"alongside-mark__not-sure\" x=\"1\" y=\"1\" width=\"38\" height=\"30\"/>"
          "<path class=\"alongside-mark__dots\" "
          "d=\"M6 6h0M6 16h0M6 26h0M34 6h0M34 16h0M34 26h0\"/>"
          "<path class=\"alongside-mark__sign\" "
          "d=\"M15 12a5 5 0 1 1 7.5 4.3q-2.5 1.4-2.5 3.2M20 24.5h0\"/></symbol>"
          "</svg>"_html;
}

void mark(Html& html, Answer answer) {
  html << "<svg class=\"alongside-mark\" width=\"40\" height=\"32\" aria-hidden=\"true\" "
          "focusable=\"false\"><use href=\"#mark-"_html
       << name_of(answer) << "\"/></svg>"_html;
}

void mark_key(Html& html) {
  html << "<ul class=\"alongside-bar-key\">"_html;
  for (const Answer answer : {Answer::agree, Answer::disagree, Answer::not_sure}) {
    html << "<li class=\"alongside-bar-key__item\">"_html;
    mark(html, answer);
    html << said(answer) << "</li>"_html;
  }
  html << "<li class=\"alongside-bar-key__item\"><svg class=\"alongside-mark\" width=\"40\" "
          "height=\"32\" aria-hidden=\"true\" focusable=\"false\"><rect "
          "class=\"alongside-mark__nothing\" x=\"1\" y=\"1\" width=\"38\" height=\"30\"/>"
          "</svg>"_html
       << say("Not answered, or rather not say") << "</li></ul>"_html;
}

/// About as many as are seen at once.
constexpr std::size_t rows_in_sight = 16;

void answer_cell(Html& html, const std::optional<Answer>& answer, bool mine) {
  html << "<td"_html << (mine ? " class=\"alongside-picture__mine\""_html : ""_html) << ">"_html;
  if (answer) mark(html, *answer);
  html << "<span class=\"nhsuk-u-visually-hidden\">"_html;
  if (answer) {
    html << said(*answer);
  } else {
    html << say("No answer shown");
  }
  html << "</span></td>"_html;
}

void name_cell(Html& html, const std::string& name, bool mine) {
  html << "<th scope=\"col\""_html << (mine ? " class=\"alongside-picture__mine\""_html : ""_html)
       << ">"_html;
  html << "<span class=\"alongside-picture__name\" dir=\"auto\">"_html
       << (mine ? Text(say("You")) : Text(name)) << "</span></th>"_html;
}

void statement_row(Html& html, const NamedPicture& named, std::size_t place) {
  const DrawnStatement& statement = named.picture.statements[place];
  html << "<tr><th scope=\"row\"><a href=\"#statement-"_html << place + 1
       << "\"><span class=\"alongside-picture__number\">"_html
       << html.words().number(static_cast<std::int64_t>(place + 1))
       << "</span> <span class=\"alongside-picture__text\" dir=\"auto\">"_html << statement.text
       << "</span></a></th>"_html;
  for (std::size_t person = 0; person < statement.answers.size(); ++person) {
    answer_cell(html, statement.answers[person], person == named.picture.looker);
  }
  html << "</tr>"_html;
}

void table_of_answers(Html& html, const NamedPicture& named) {
  html << "<div class=\"alongside-picture"_html
       << (named.picture.statements.size() > rows_in_sight ? " alongside-picture--long"_html
                                                           : ""_html)
       << "\" role=\"region\" tabindex=\"0\" "
          "aria-labelledby=\"picture-caption\"><table class=\"alongside-picture__table\">"
          "<caption class=\"nhsuk-u-visually-hidden\" id=\"picture-caption\">"_html
       << say("Who gave which answer")
       << "</caption><thead><tr><th scope=\"col\">"
          "<span class=\"alongside-picture__corner\">"_html
       << say("Statement") << "</span></th>"_html;
  for (std::size_t person = 0; person < named.names.size(); ++person) {
    name_cell(html, named.names[person], person == named.picture.looker);
  }
  html << "</tr></thead><tbody>"_html;
  for (std::size_t place = 0; place < named.picture.statements.size(); ++place) {
    statement_row(html, named, place);
  }
  html << "</tbody></table></div>"_html;
}

// ---- Who is near to whom ----

using opinion_map::Alikeness;

/// "Ben, Carys": at most three, so that a sentence stays one.
constexpr std::size_t names_in_sentence_most = 3;
std::string names_of(const Words& words, const NamedPicture& named,
                     const std::vector<std::size_t>& places) {
  std::string names;
  for (const std::size_t place : places) {
    if (!names.empty()) names += ", ";
    names += place == named.picture.looker ? words(say("you")) : named.names[place];
  }
  return names;
}

Message said_of_looker(const std::string& name, const Alikeness& pair) {
  if (!pair.known()) {
    return say("You and {name} both answered too few of these statements to compare.",
               {{"name", name}});
  }
  return say_many("You and {name} gave the same answer to {same} of {count} statement.",
                  "You and {name} gave the same answer to {same} of {count} statements.",
                  pair.shared, {{"name", name}, {"same", pair.same}});
}

void likeness_of_looker(Html& html, const NamedPicture& named) {
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (std::size_t other = 0; other < named.names.size(); ++other) {
    if (other == named.picture.looker) continue;
    html << "<li>"_html
         << said_of_looker(named.names[other], named.picture.alike[named.picture.looker][other])
         << "</li>"_html;
  }
  html << "</ul>"_html;
}

Message said_of_nearest(const Words& words, const NamedPicture& named, std::size_t person) {
  const std::string& name = named.names[person];
  const std::vector<std::size_t>& nearest = named.picture.nearest[person];
  if (nearest.empty()) {
    return say("{name} answered too few of these statements to compare.", {{"name", name}});
  }
  const Alikeness& pair = named.picture.alike[person][nearest.front()];
  if (nearest.size() > names_in_sentence_most) {
    return say_many(
        "{name} is as near to {number} people: the same answer to {same} of {count} "
        "statement with each.",
        "{name} is as near to {number} people: the same answer to {same} of {count} "
        "statements with each.",
        pair.shared,
        {{"name", name},
         {"number", static_cast<std::int64_t>(nearest.size())},
         {"same", pair.same}});
  }
  return say_many(
      "{name} is nearest to {others}: the same answer to {same} of {count} statement.",
      "{name} is nearest to {others}: the same answer to {same} of {count} statements.",
      pair.shared,
      {{"name", name}, {"others", names_of(words, named, nearest)}, {"same", pair.same}});
}

void likeness_of_others(Html& html, const NamedPicture& named) {
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (std::size_t person = 0; person < named.names.size(); ++person) {
    if (person == named.picture.looker) continue;
    html << "<li>"_html << said_of_nearest(html.words(), named, person) << "</li>"_html;
  }
  html << "</ul>"_html;
}

void pair_cell(Html& html, const Alikeness& pair, bool same_person) {
  if (same_person) return html::cell(html, std::string_view("–"));
  if (!pair.known()) return html::cell(html, say("Too few"));
  html::cell(html, say("{same} of {count}", {{"same", pair.same}, {"count", pair.shared}}));
}

void table_of_pairs(Html& html, const NamedPicture& named) {
  std::vector<html::Column> columns{{say("Person")}};
  for (std::size_t person = 0; person < named.names.size(); ++person) {
    columns.push_back(
        {person == named.picture.looker ? Text(say("You")) : Text(named.names[person])});
  }
  html::table(html, say("Same answers of each two people"), columns, [&] {
    for (std::size_t one = 0; one < named.names.size(); ++one) {
      html::row(html, [&] {
        html::row_heading(html, columns[one + 1].heading);
        for (std::size_t other = 0; other < named.names.size(); ++other) {
          pair_cell(html, named.picture.alike[one][other], one == other);
        }
      });
    }
  });
}

// ---- In words ----

void statement_link(Html& html, const NamedPicture& named, std::size_t place) {
  html << "<a href=\"#statement-"_html << place + 1 << "\" dir=\"auto\">"_html
       << named.picture.statements[place].text << "</a><br>"_html;
}

void who_says(Html& html, const NamedPicture& named, const DrawnStatement& statement,
              Answer answer) {
  std::vector<std::string> names;
  for (std::size_t person = 0; person < statement.answers.size(); ++person) {
    if (statement.answers[person] != answer) continue;
    names.push_back(person == named.picture.looker ? html.words()(say("You"))
                                                   : named.names[person]);
  }
  if (names.empty()) return;
  html << "<p class=\"alongside-picture__words\">"_html;
  mark(html, answer);
  html << "<span><b>"_html << said(answer) << "</b>: "_html;
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (n > 0) html << ", "_html;
    html << "<bdi>"_html << names[n] << "</bdi>"_html;
  }
  html << "</span></p>"_html;
}

}  // namespace

void picture_grid(Html& html, const NamedPicture& named) {
  marks(html);
  mark_key(html);
  table_of_answers(html, named);
}

void picture_likeness(Html& html, const NamedPicture& named) {
  likeness_of_looker(html, named);
  html::h3(html, say("The others"));
  likeness_of_others(html, named);
  html::details(html, say("Everybody with everybody, as a table"),
                [&] { table_of_pairs(html, named); });
}

void picture_findings(Html& html, const NamedPicture& named) {
  const DrawnPicture& picture = named.picture;
  html::h3(html, say("All people here agree with each other on"));
  if (picture.agreed.empty()) {
    html::paragraph(html, say("There is no statement on which all people here say the same."));
  } else {
    html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
    for (const std::size_t place : picture.agreed) {
      const Counts& counts = picture.statements[place].counts;
      html << "<li>"_html;
      statement_link(html, named, place);
      html << (counts.agree > 0
                   ? say_many("{count} person agrees", "{count} people agree", counts.agree)
                   : say_many("{count} person disagrees", "{count} people disagree",
                              counts.disagree))
           << "</li>"_html;
    }
    html << "</ul>"_html;
  }
  if (picture.split.empty()) return;
  html::h3(html, say("These split the people here most evenly"));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const std::size_t place : picture.split) {
    const Counts& counts = picture.statements[place].counts;
    html << "<li>"_html;
    statement_link(html, named, place);
    html << say("{agree} agree, {disagree} disagree",
                {{"agree", counts.agree}, {"disagree", counts.disagree}})
         << "</li>"_html;
  }
  html << "</ul>"_html;
}

void picture_in_words(Html& html, const NamedPicture& named) {
  html << "<ol class=\"nhsuk-list nhsuk-list--border alongside-picture__list\">"_html;
  for (std::size_t place = 0; place < named.picture.statements.size(); ++place) {
    const DrawnStatement& statement = named.picture.statements[place];
    html << "<li id=\"statement-"_html << place + 1 << "\"><h3 class=\"nhsuk-heading-s\">"_html
         << html.words().number(static_cast<std::int64_t>(place + 1))
         << ". <span dir=\"auto\">"_html << statement.text << "</span></h3>"_html;
    for (const Answer answer : {Answer::agree, Answer::disagree, Answer::not_sure}) {
      who_says(html, named, statement, answer);
    }
    html << "</li>"_html;
  }
  html << "</ol>"_html;
}

}  // namespace alongside::opinions
