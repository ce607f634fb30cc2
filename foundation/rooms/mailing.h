// The job that sends mails, one after another in each lane.
#pragma once

#include <functional>
#include <memory>

#include "foundation/post/smtp.h"
#include "foundation/work/jobs.h"

namespace alongside {

struct Site;

/// Sends one mail as `mail_text` made it. Of one run of the job.
using SendMail = std::function<SendResult(const MailAddress& to, std::string_view mail)>;
/// Makes one for each run.
using MailWay = std::function<SendMail()>;

/// For the rooms of the site; nothing goes out where the site has no server.
JobKind mailing_job(const Site& site);
/// The same by another way: for tests.
JobKind mailing_job(const Site& site, MailWay way);

}  // namespace alongside
