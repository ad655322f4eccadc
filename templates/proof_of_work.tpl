{{%AUTOESCAPE context="HTML"}}
<div class="spoken" aria-hidden="true">
  <label for="website">[[Leave this field empty]]</label>
  <input type="text" id="website" name="website" tabindex="-1" autocomplete="off">
</div>
{{#WORK}}
<input type="hidden" name="challenge" value="{{CHALLENGE}}">
<input type="hidden" name="solution" value="" autocomplete="off" data-puzzle="{{PUZZLE}}" data-bits="{{BITS}}" data-worker="{{WORKER_URL}}">
{{/WORK}}
