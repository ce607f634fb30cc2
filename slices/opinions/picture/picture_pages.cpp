#include "slices/opinions/picture/picture_pages.h"

#include "foundation/html/components.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/picture_parts.h"
#include "slices/opinions/picture/small_picture.h"

namespace alongside::opinions {
namespace {

constexpr const char* answers_id = "answers";
constexpr const char* near_id = "near";
constexpr const char* stand_out_id = "stand-out";
constexpr const char* each_id = "each-statement";
constexpr const char* sharing_id = "sharing";

std::string path_to_picture(const Question& question) {
  return path_to(question) + "/picture";
}

// ---- Where there is nothing to show or to choose ----

void not_offered(Html& html, PictureOffer offer) {
  switch (offer) {
    case PictureOffer::brought_in:
      return html::paragraph(html, say("This question was brought in from elsewhere. We do not "
                                       "know who gave which answer, so there is no picture."));
    case PictureOffer::nobody_answered:
      return html::paragraph(html, say("Nobody has answered yet. Be the first."));
    case PictureOffer::too_many_people:
      return html::paragraph(
          html, say_many("More than {count} person has answered. That is too many for one picture.",
                         "More than {count} people have answered. That is too many for one "
                         "picture.",
                         people_in_picture_most));
    case PictureOffer::when_closed:
      return html::paragraph(
          html, say("This question hides small numbers, so that nobody can guess your answers. "
                    "While people still answer, a picture with names could give them away. It can "
                    "open when the question has closed."));
    case PictureOffer::offered:
      return;
  }
}

void not_yet(Html& html, const PicturePage& data) {
  if (is_closed(data.question, data.now)) {
    html::paragraph(html, say("This picture is for those who answered the question. You gave no "
                              "answer before it closed."));
    return;
  }
  if (data.sharing) {
    html::paragraph(html, say_many("You can look at the picture when you have answered {count} "
                                   "more statement.",
                                   "You can look at the picture when you have answered {count} "
                                   "more statements.",
                                   answers_missing(data.question, data.answers_made)));
    return;
  }
  html::paragraph(html, say_many("You can choose to be in the picture when you have answered "
                                 "{count} more statement, so that your answers are your own.",
                                 "You can choose to be in the picture when you have answered "
                                 "{count} more statements, so that your answers are your own.",
                                 answers_missing(data.question, data.answers_made)));
}

void link_back(Html& html, const PicturePage& data) {
  const bool results =
      results_access(data.question, data.answers_made, data.now) != ResultsAccess::none;
  html << "<p>"_html;
  if (results) {
    html::link(html, path_to(data.question) + "/results", say("Results"));
  } else {
    html::link(html, path_to(data.question), say("Answer statements"));
  }
  html << "</p>"_html;
}

// ---- Choosing ----

void why_no_groups(Html& html, const Question& question) {
  const auto few = static_cast<std::int64_t>(opinion_map::people_for_groups);
  if (question.participants_count >= few) {
    html::paragraph(html, say("The opinion map names nobody. In this picture you see single "
                              "people: those who choose to show their answers."));
    html << "<p>"_html;
    html::link(html, path_to_map(question), say("Opinion map"));
    html << "</p>"_html;
    return;
  }
  html::paragraph(
      html, say_many("{count} person has answered this question. That is too few to look for "
                     "groups of opinion: a few people are easily alike by chance, and a small "
                     "group would tell who is in it.",
                     "{count} people have answered this question. That is too few to look for "
                     "groups of opinion: a few people are easily alike by chance, and a small "
                     "group would tell who is in it.",
                     question.participants_count));
  html::paragraph(html, say("Instead you can look at each other's answers, if you want to. Each of "
                            "you decides for yourself."));
}

void what_is_seen(Html& html) {
  html::h3(html, say("What others see"));
  html::bullets(html, {say("Your name, and to which statements you say agree, disagree or not "
                           "sure."),
                       say("Also answers that you give or change later."),
                       say("Together with the results, they may be able to work out which side "
                           "of the group you count for."),
                       say("Where you chose 'rather not say' they see nothing, as if you had not "
                           "answered.")});
  html::h3(html, say("Who sees it"));
  html::bullets(html, {say("Members of this group who show their own answers to this question, "
                           "also those who join later."),
                       say("Nobody else. The chair and the people who look after this site see no "
                           "more than any other member.")});
  html::h3(html, say("What you see"));
  html::bullets(html, {say("The answers of the others who show theirs, to each statement where you "
                           "show yours."),
                       say("Only when this does not tell what somebody else answered.")});
}

void choosing(Html& html, const PicturePage& data) {
  html::h2(html, say("Do you want to be in the picture?"));
  what_is_seen(html);
  html::inset(html, [&] {
    html::paragraph(html, say("You can take it back at any time. Your answers are then gone from "
                              "the picture at once, but people may remember what they saw."));
    html::paragraph(html, say("If you do not want this, you need do nothing. Your answers count in "
                              "the results all the same."));
  });
  html::post_form(html, path_to_picture(data.question), [&] {
    html::hidden_field(html, "choice", "show");
    html::checkboxes(html, {.name = "agreed",
                            .legend = html::Label(say("Your choice")),
                            .options = {{"1",
                                         say("Show my answers with my name to this group's members "
                                             "for this question"),
                                         say("To those members who show theirs too")}},
                            .problems = &data.problems});
    html::button(html, say("Show my answers"));
  });
}

void taking_back(Html& html, const PicturePage& data) {
  html::section(
      html, say("You show your answers"),
      [&] {
        html::paragraph(html, say("Do you want to stop? Then your name and answers are gone from "
                                  "the picture at once, and you do not see those of others. You "
                                  "can come back."));
        html::post_form(html, path_to_picture(data.question), [&] {
          html::hidden_field(html, "choice", "hide");
          html::button(html, say("Stop showing my answers"), html::ButtonStyle::secondary);
        });
      },
      sharing_id);
}

// ---- The picture ----

/// The same whatever is missing, so that nobody is pressed to be the last.
void waiting(Html& html) {
  html::inset(html, [&] {
    html::paragraph(html, say("You show your answers, but the picture is not open now."));
    html::paragraph(html,
                    say_many("It opens when at least {count} person shows their answers, and when "
                             "it does not tell what somebody else answered. It can close again. "
                             "We do not say who is missing, so that nobody feels pressed.",
                             "It opens when at least {count} people show their answers, and when "
                             "it does not tell what somebody else answered. It can close again. "
                             "We do not say who is missing, so that nobody feels pressed.",
                             people_sharing_least));
  });
}

void kept_back(Html& html, const DrawnPicture& picture) {
  if (picture.not_drawn > 0) {
    html::paragraph(html, say_many("Of more statements, the {count} that most people answered is "
                                   "here.",
                                   "Of more statements, the {count} that most people answered are "
                                   "here.",
                                   static_cast<std::int64_t>(picture.statements.size())));
  }
  if (picture.kept_back.empty()) return;
  const auto many = static_cast<std::int64_t>(picture.kept_back.size());
  html::details(html,
                say_many("{count} statement is not in the picture",
                         "{count} statements are not in the picture", many),
                [&] {
                  html::paragraph(html, say("If they were, you could work out what people answered "
                                            "who are not in the picture. You find them in the "
                                            "results."));
                  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
                  for (const std::string& text : picture.kept_back) {
                    html << "<li dir=\"auto\">"_html << text << "</li>"_html;
                  }
                  html << "</ul>"_html;
                });
}

struct Place {
  const char* id;
  Message title;
};

void contents(Html& html) {
  const Place places[] = {{answers_id, say("Who gave which answer")},
                          {near_id, say("Who is near to you")},
                          {stand_out_id, say("What stands out")},
                          {each_id, say("Each statement")},
                          {sharing_id, say("Stop showing my answers")}};
  html << "<nav class=\"alongside-contents\" aria-label=\""_html << say("On this page")
       << "\"><ul class=\"alongside-contents__list\">"_html;
  for (const Place& place : places) {
    html << "<li>"_html;
    html::link(html, Url(std::string("#") + place.id), place.title);
    html << "</li>"_html;
  }
  html << "</ul></nav>"_html;
}

void answers(Html& html, const NamedPicture& named) {
  html::paragraph(html, say("People who answer alike stand beside each other, and so do statements "
                            "that are answered alike. Nothing else is in the order: no place is "
                            "better than another."));
  picture_grid(html, named);
  kept_back(html, named.picture);
}

void picture(Html& html, const PicturePage& data) {
  const NamedPicture named{*data.picture, data.names};
  html::inset(html, [&] {
    html::paragraph(html, say("Those who are here trust you with their answers. Please do not "
                              "press anybody about an answer, and keep what you see within the "
                              "group. Not being here is a choice too."));
  });
  if (named.picture.statements.empty()) {
    html::paragraph(html, say("No statement can be shown now. You could work out what people "
                              "answered who are not in the picture."));
    kept_back(html, named.picture);
    return;
  }
  contents(html);
  html::section(html, say("Who gave which answer"), [&] { answers(html, named); }, answers_id);
  html::section(html, say("Who is near to you"), [&] { picture_likeness(html, named); }, near_id);
  html::section(html, say("What stands out"), [&] { picture_findings(html, named); }, stand_out_id);
  html::section(html, say("Each statement"), [&] { picture_in_words(html, named); }, each_id);
}

void content(Html& html, const PicturePage& data) {
  const PictureOffer offer = picture_offer(data.question, data.now);
  if (offer != PictureOffer::offered) {
    not_offered(html, offer);
    return link_back(html, data);
  }
  why_no_groups(html, data.question);
  if (!may_share(data.question, data.answers_made, data.now)) {
    not_yet(html, data);
    return link_back(html, data);
  }
  if (!data.sharing) return choosing(html, data);
  if (data.picture) {
    picture(html, data);
  } else {
    waiting(html);
  }
}

}  // namespace

std::optional<Message> picture_notice(std::string_view done) {
  if (done == "shown") return say("You show your answers now");
  if (done == "hidden") return say("Your answers are gone from the picture");
  return std::nullopt;
}

std::string picture_page(const html::Frame& frame, const PicturePage& data) {
  const html::PageHead head{
      .title = say("Who agrees with whom: {question}", {{"question", data.question.question}}),
      .breadcrumbs = crumbs_to_question(data.member, data.question),
      .problems = &data.problems,
      .notice = data.notice,
      .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Who agrees with whom"));
    html::written(html, data.question.question);
    content(html, data);
    if (data.sharing) taking_back(html, data);
  });
}

}  // namespace alongside::opinions
