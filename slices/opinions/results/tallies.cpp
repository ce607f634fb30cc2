#include "slices/opinions/results/tallies.h"

namespace alongside::opinions {

Counts& Counts::operator+=(const Counts& more) {
  agree += more.agree;
  disagree += more.disagree;
  not_sure += more.not_sure;
  rather_not_say += more.rather_not_say;
  matters += more.matters;
  return *this;
}

Counts counts_of(Answer answer, bool matters, std::int64_t times) {
  Counts counts;
  switch (answer) {
    case Answer::agree:
      counts.agree = times;
      break;
    case Answer::disagree:
      counts.disagree = times;
      break;
    case Answer::not_sure:
      counts.not_sure = times;
      break;
    case Answer::rather_not_say:
      counts.rather_not_say = times;
      break;
  }
  counts.matters = matters ? times : 0;
  return counts;
}

}  // namespace alongside::opinions
