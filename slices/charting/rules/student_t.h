// Student's t distribution, by Boost.Math.
#pragma once

namespace alongside::charting {

/// How many standard errors 95% of estimates with so many degrees of freedom lie within.
double t_of_95_percent(double degrees_of_freedom);

}  // namespace alongside::charting
