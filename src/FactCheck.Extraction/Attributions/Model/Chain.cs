namespace FactCheck.Extraction.Attributions.Model;

/// <summary>A linear chain of labels with its scores: the best labellings (Viterbi, k-best) and the marginals (forward–backward).</summary>
internal sealed class Chain(int length)
{
    private const int K = Role.Count;
    private const float Never = -1e4f;

    private readonly float[] nodes = new float[length * K];
    private readonly float[] steps = new float[length * K * K];

    public int Length => length;

    public Span<float> Node(int i) => nodes.AsSpan(i * K, K);

    /// <summary>Scores of the steps into place <paramref name="i"/>: [before * K + here].</summary>
    public Span<float> Step(int i) => steps.AsSpan(i * K * K, K * K);

    public void Fix(int i, int label)
    {
        for (var y = 0; y < K; y++)
            if (y != label) nodes[i * K + y] = Never;
    }

    /// <summary>The <paramref name="count"/> best labellings with their scores, best first.</summary>
    public List<(byte[] Labels, float Score)> Best(int count)
    {
        var score = new float[length * K * count];
        var back = new int[length * K * count];
        Array.Fill(score, float.NegativeInfinity);
        for (var y = 0; y < K; y++) score[y * count] = nodes[y];
        for (var i = 1; i < length; i++)
        {
            var first = (i - 1) * K * count;
            var reached = score.AsSpan(first, K * count);
            for (var y = 0; y < K; y++)
            {
                var at = (i * K + y) * count;
                var here = score.AsSpan(at, count);
                var origins = back.AsSpan(at, count);
                for (var before = 0; before < K; before++)
                {
                    var step = steps[(i * K + before) * K + y] + nodes[i * K + y];
                    for (var from = before * count; from < (before + 1) * count; from++)
                        if (!Insert(here, origins, reached[from] + step, first + from)) break;
                }
            }
        }
        var ends = Enumerable.Range((length - 1) * K * count, K * count).Where(e => !float.IsNegativeInfinity(score[e])).OrderByDescending(e => score[e]).Take(count);
        return [.. ends.Select(end => (Trace(back, end, count), score[end]))];
    }

    private byte[] Trace(int[] back, int end, int count)
    {
        var labels = new byte[length];
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)(end / count % K);
            end = back[end];
        }
        return labels;
    }

    /// <summary>False for a value that is not among the best; those that come after it from the same label are no better.</summary>
    private static bool Insert(Span<float> scores, Span<int> origins, float value, int from)
    {
        var k = scores.Length - 1;
        if (value <= scores[k]) return false;
        for (; k > 0 && value > scores[k - 1]; k--) (scores[k], origins[k]) = (scores[k - 1], origins[k - 1]);
        (scores[k], origins[k]) = (value, from);
        return true;
    }

    /// <summary>The probability of each label at each place: [place * K + label]. <paramref name="stepMarginals"/>, where given, receives those of the steps; the answer's second part is the logarithm of the sum over all labellings.</summary>
    public (float[] Marginals, double LogSum) Marginals(float[]? stepMarginals = null)
    {
        var alpha = new float[length * K];
        var beta = new float[length * K];
        var norm = new float[length];
        var node = new float[length * K];
        var step = new float[length * K * K];
        double log = 0;
        for (var i = 0; i < length; i++)
        {
            var most = Math.Max(Math.Max(nodes[i * K], nodes[i * K + 1]), Math.Max(nodes[i * K + 2], nodes[i * K + 3]));
            for (var y = 0; y < K; y++) node[i * K + y] = MathF.Exp(nodes[i * K + y] - most);
            log += most;
        }
        for (var e = K * K; e < step.Length; e++) step[e] = MathF.Exp(steps[e]);
        for (var i = 0; i < length; i++)
        {
            var sum = 0f;
            for (var y = 0; y < K; y++)
            {
                var into = 1f;
                if (i > 0)
                {
                    into = 0;
                    for (var b = 0; b < K; b++) into += alpha[(i - 1) * K + b] * step[(i * K + b) * K + y];
                }
                sum += alpha[i * K + y] = into * node[i * K + y];
            }
            norm[i] = 1 / sum;
            log += Math.Log(sum);
            for (var y = 0; y < K; y++) alpha[i * K + y] *= norm[i];
        }
        for (var y = 0; y < K; y++) beta[(length - 1) * K + y] = 1;
        for (var i = length - 1; i > 0; i--)
            for (var b = 0; b < K; b++)
            {
                var sum = 0f;
                for (var y = 0; y < K; y++)
                {
                    var path = step[(i * K + b) * K + y] * node[i * K + y] * beta[i * K + y] * norm[i];
                    sum += path;
                    if (stepMarginals is not null) stepMarginals[(i * K + b) * K + y] = alpha[(i - 1) * K + b] * path;
                }
                beta[(i - 1) * K + b] = sum;
            }
        for (var e = 0; e < alpha.Length; e++) alpha[e] *= beta[e];
        return (alpha, log);
    }
}
