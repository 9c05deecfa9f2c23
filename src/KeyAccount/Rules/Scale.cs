using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A value that depends on a figure of the line; the reached step holds for the whole quantity.</summary>
/// <param name="By">The figure.</param>
/// <param name="Steps">The steps, ascending.</param>
internal sealed record Scale(Field By, ScaleStep[] Steps)
{
    /// <summary>Gives the value of the reached step; null below the first step and where the reached step gives nothing.</summary>
    public RuleValue? At(decimal figure)
    {
        RuleValue? reached = null;
        foreach (var step in Steps)
        {
            if (figure < step.From)
            {
                break;
            }

            reached = step.Value;
        }

        return reached;
    }
}

/// <summary>A step of a scale: from which figure on, included, what holds; null for nothing.</summary>
internal sealed record ScaleStep(decimal From, RuleValue? Value);
