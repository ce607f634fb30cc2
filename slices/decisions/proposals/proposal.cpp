#include "slices/decisions/proposals/proposal.h"

#include "foundation/base/typed_text.h"

namespace alongside::decisions {

Result<ProposalWords> accept_words(const ProposalWords& typed) {
  Problems problems;
  check_typed({.field = "title",
               .text = typed.title,
               .most = limits::title_characters,
               .if_empty = say("Give it a short title")},
              problems);
  check_typed({.field = "change",
               .text = typed.change,
               .most = limits::text_characters,
               .if_empty = say("Say what would change")},
              problems);
  check_typed({.field = "for_whom",
               .text = typed.for_whom,
               .most = limits::text_characters,
               .if_empty = say("Say for whom it would change")},
              problems);
  check_typed({.field = "cost",
               .text = typed.cost,
               .most = limits::text_characters,
               .if_empty = say("Say what it costs in time or money, or that it costs nothing")},
              problems);
  check_typed({.field = "harm",
               .text = typed.harm,
               .most = limits::text_characters,
               .if_empty = say("Say whom it might harm, or that you see nobody")},
              problems);
  const auto options = accept_options(typed.options);
  if (!options)
    problems.insert(problems.end(), options.problems().begin(), options.problems().end());
  if (!problems.empty()) return problems;
  ProposalWords words = typed;
  words.options = *options;
  return words;
}

bool takes_remarks(const Proposal& proposal) {
  return proposal.is_open() || proposal.stage == Stage::unsettled;
}

std::optional<Message> why_not_replied(const Proposal& proposal, const Remark& remark) {
  if (remark.removed_reason) {
    return say("Two members took this out while you typed. Your answer was not sent: copy it");
  }
  if (remark.reply != Reply::none) {
    return say("Somebody else answered this while you typed. Your answer was not sent: copy it");
  }
  if (proposal.stage == Stage::decided) {
    return say("The group decided while you typed. Your answer was not sent: copy it");
  }
  return std::nullopt;
}

Result<NewRemark> accept_remark(const RemarkForm& form) {
  Problems problems;
  RemarkKind kind = RemarkKind::suggestion;
  if (form.kind == "question") {
    kind = RemarkKind::question;
  } else if (form.kind == "option") {
    kind = RemarkKind::option;
  } else if (form.kind != "suggestion") {
    problems.push_back(
        {"kind", say("Choose: a change that you suggest, an option, or a question")});
  }
  check_typed({.field = "remark",
               .text = form.text,
               .most = limits::remark_characters,
               .if_empty = say("Write your suggestion or question")},
              problems);
  if (!problems.empty()) return problems;
  return NewRemark{kind, form.text};
}

Result<NewReply> accept_reply(RemarkKind kind, const ReplyForm& form) {
  Problems problems;
  Reply reply = Reply::answered;
  if (kind != RemarkKind::question) {
    if (form.reply != "taken_up" && form.reply != "not_taken_up") {
      problems.push_back({"reply", say("Choose whether it is taken up")});
    }
    reply = form.reply == "taken_up" ? Reply::taken_up : Reply::not_taken_up;
  }
  check_typed(
      {.field = "reply_words",
       .text = form.words,
       .most = limits::remark_characters,
       .if_empty = reply == Reply::taken_up ? std::nullopt : std::optional(say("Write an answer"))},
      problems);
  if (!problems.empty()) return problems;
  return NewReply{reply, form.words};
}

}  // namespace alongside::decisions
