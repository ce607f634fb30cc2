// A proposal and what is said of it. Times are arguments.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/decisions/proposals/options.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions {

struct ProposalWords {
  std::string title, change, for_whom, cost, harm;
  std::vector<OptionWords> options = {};

  friend bool operator==(const ProposalWords&, const ProposalWords&) = default;
};
/// As typed, tidied. What it costs and whom it might harm are asked too: 'nobody' is an answer.
Result<ProposalWords> accept_words(const ProposalWords& typed);

/// Its words as they are now.
struct Proposal {
  Id<Proposal> id;
  Id<groups::Group> group;
  Stage stage = Stage::writing;
  Id<ProposalText> text;
  std::string title, change, for_whom, cost, harm;
  std::optional<Id<people::Person>> written_by;
  Instant written_at{};
  std::optional<Instant> review_at;
  std::optional<std::string> removed_reason;

  /// Without its options: they are asked by `text`.
  ProposalWords words() const { return {title, change, for_whom, cost, harm}; }
  /// Its words may still change.
  bool is_open() const { return stage == Stage::writing || stage == Stage::questions; }
};

struct Remark {
  Id<Remark> id;
  RemarkKind kind = RemarkKind::suggestion;
  std::string text;
  std::optional<Id<people::Person>> said_by;
  Instant said_at{};
  Reply reply = Reply::none;
  std::string reply_words;
  std::optional<Id<people::Person>> replied_by;
  std::optional<std::string> removed_reason;
};

/// As a list of proposals shows it.
struct ListedProposal {
  Id<Proposal> id;
  Stage stage = Stage::writing;
  std::string title;
  std::optional<std::string> removed_reason;
};

struct EarlierText {
  Id<ProposalText> id;
  std::string title, change, for_whom, cost, harm;
  Instant written_at{};
};

struct Review {
  std::string seen;
  std::optional<Id<people::Person>> said_by;
  Instant said_at{};
};

/// While its words may change, or have to.
bool takes_remarks(const Proposal& proposal);
/// Why a reply comes too late; nothing where it is waited for.
std::optional<Message> why_not_replied(const Proposal& proposal, const Remark& remark);

struct RemarkForm {
  std::string kind, text;
};
struct NewRemark {
  RemarkKind kind = RemarkKind::suggestion;
  std::string text;
};
Result<NewRemark> accept_remark(const RemarkForm& form);

struct ReplyForm {
  std::string reply, words;
};
struct NewReply {
  Reply reply = Reply::answered;
  std::string words;
};
/// A suggestion or an option is taken up, or not with a reason; a question is answered.
Result<NewReply> accept_reply(RemarkKind kind, const ReplyForm& form);

}  // namespace alongside::decisions
